using System.Diagnostics;
using Tillsight.Testing;

namespace Tillsight.Cli.Tests.BadInput;

/// <summary>A disk of a few megabytes, really mounted; it can be filled up and given more room.</summary>
sealed class SmallDisk : IDisposable
{
    readonly TemporaryFolder _folder = new();

    SmallDisk()
    {
    }

    public string Path => _folder.Path;

    /// <summary>Skips the test where this user cannot mount.</summary>
    public static SmallDisk Mount(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can mount a small disk.");
        var disk = new SmallDisk();
        if (Call("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Path) is { } refusal)
        {
            disk._folder.Dispose();
            Assert.Skip($"No disk can be mounted here: {refusal}");
        }
        return disk;
    }

    /// <summary>Writes a file that leaves so many kilobytes.</summary>
    public void FillUpTo(int kilobytes)
    {
        using var filler = File.Create(Filler);
        byte[] block = new byte[4096];
        for (long left = new DriveInfo(Path).AvailableFreeSpace - kilobytes * 1024L; left >= block.Length; left -= block.Length) filler.Write(block);
    }

    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        Assert.Null(Call("umount", Path));
        _folder.Dispose();
    }

    string Filler => System.IO.Path.Combine(Path, "filler");

    static string? Call(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : errors.Trim();
    }
}
