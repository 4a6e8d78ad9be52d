namespace Tillsight.Testing;

/// <summary>Real data beside the checkout (not on a user's machine): tests that need it are skipped where it is absent.</summary>
public static class SharedData
{
    static readonly string? Root = Find("shared/data");

    /// <summary>The repository's own folder.</summary>
    public static string Repository { get; } = Path.GetDirectoryName(Find("Tillsight.slnx"))
        ?? throw new InvalidOperationException("Tests run inside the repository.");

    /// <summary>Full path of a file or folder of the shared data; skips the test where it is absent.</summary>
    public static string Require(string relative)
    {
        Assert.SkipWhen(Root is null, "The shared data is not beside this checkout.");
        string path = Path.Combine(Root!, relative);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"shared/data/{relative} is absent.");
        return path;
    }

    static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path) || Directory.Exists(path)) return path;
        }
        return null;
    }
}
