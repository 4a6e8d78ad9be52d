using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace Tillsight.Workspaces;

/// <summary>
/// The right of this process to touch a home. Held as an exclusive lock on <c>owner.lock</c>, which the operating system gives back
/// even after a kill; <c>owner.json</c> beside it says who holds it.
/// </summary>
public sealed class HomeOwnership : IDisposable
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    readonly FileStream _lock;
    readonly string _ownerFile;

    HomeOwnership(FileStream held, string ownerFile)
    {
        _lock = held;
        _ownerFile = ownerFile;
    }

    internal static HomeOwnership Take(TillsightHome home, string purpose, TimeSpan patience)
    {
        CreateFolder(home.Path);
        string lockFile = Path.Combine(home.Path, "owner.lock"), ownerFile = Path.Combine(home.Path, "owner.json");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryLock(lockFile, home.Path) is { } held)
            {
                try
                {
                    WriteOwner(ownerFile, purpose);
                }
                catch (IOException)
                {
                    // A full disk keeps nobody from asking questions: the lock holds without the note of who has it.
                    File.Delete(ownerFile);
                }
                return new HomeOwnership(held, ownerFile);
            }
            if (waited.Elapsed >= patience) throw new HomeInUseException(Describe(home.Path, ownerFile));
            Thread.Sleep(Interval);
        }
    }

    public void Dispose()
    {
        File.Delete(_ownerFile);
        _lock.Dispose();
    }

    static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new BadInputException($"The home folder cannot be made ({e.Message}). Choose another with --home DIR.", path, e);
        }
    }

    static FileStream? TryLock(string file, string home)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new BadInputException("No permission to write in the home folder. Choose another with --home DIR.", home, e);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    static void WriteOwner(string file, string purpose)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("process", Environment.ProcessId);
        json.WriteString("purpose", purpose);
        json.WriteString("since", DateTimeOffset.UtcNow);
        json.WriteString("key", Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        json.WriteEndObject();
    }

    static string Describe(string home, string ownerFile)
    {
        try
        {
            using var owner = JsonDocument.Parse(File.ReadAllBytes(ownerFile));
            var root = owner.RootElement;
            return $"The home {home} is held by process {root.GetProperty("process").GetInt32()} (tillsight {root.GetProperty("purpose").GetString()}, "
                + $"since {root.GetProperty("since").GetDateTimeOffset():u}). Wait for it to end, or use another home with --home DIR.";
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException or UnauthorizedAccessException)
        {
            return $"The home {home} is held by another process. Wait for it to end, or use another home with --home DIR.";
        }
    }
}
