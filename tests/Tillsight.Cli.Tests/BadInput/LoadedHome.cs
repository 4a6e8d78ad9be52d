using System.Security.Cryptography;
using Tillsight.Testing;

[assembly: AssemblyFixture(typeof(Tillsight.Cli.Tests.BadInput.LoadedHome))]

namespace Tillsight.Cli.Tests.BadInput;

/// <summary>A home with one sound export, loaded once and copied for each test that puts it in danger.</summary>
public sealed class LoadedHome : IDisposable
{
    readonly CliProcess _cli = new();

    public LoadedHome() => Assert.Equal(0, _cli.Run("run", _cli.Write("sound.csv", Export.Sound), "--no-report", "--quiet").ExitCode);

    public void Dispose() => _cli.Dispose();

    public void CopyTo(string home)
    {
        foreach (string folder in Directory.EnumerateDirectories(_cli.Home, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(folder.Replace(_cli.Home, home, StringComparison.Ordinal));
        foreach (string file in Directory.EnumerateFiles(_cli.Home, "*", SearchOption.AllDirectories)) File.Copy(file, file.Replace(_cli.Home, home, StringComparison.Ordinal));
    }
}

/// <summary>What tests look at in a home.</summary>
static class HomeState
{
    /// <summary>Every folder and file with its content; equal before and after where nothing was changed and nothing left behind.</summary>
    public static string Of(string home) => string.Join('\n', Directory.EnumerateFileSystemEntries(home, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Where(e => Path.GetFileName(e) != "owner.lock")
        .Select(e => Path.GetRelativePath(home, e) + " " + (File.Exists(e) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(e))) : "")));

    public static string Workspace(this CliProcess cli, string name = "") => Path.Combine(cli.Home, "workspaces", "default", name);

    /// <summary>Lines in the warehouse, as a program asks for them.</summary>
    public static long Lines(this CliProcess cli) => cli.Run("query", "--metrics", "lines", "--json").Json.GetProperty("rows")[0][0].GetInt64();
}
