namespace Tillsight.Sources;

/// <summary>From what the user names to the files that are meant.</summary>
public static class SourceFiles
{
    static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// Files, folders (with all that is below them, sorted, hidden files left out), globs (<c>*.csv</c>, <c>**/*.xlsx</c>) and "-" for
    /// standard input, in the order given; a file that is meant twice comes once.
    /// </summary>
    /// <param name="standardInput">The stream that "-" stands for.</param>
    /// <param name="skipped">Takes the names of files in folders that hold no table (licences, notes, pictures).</param>
    /// <exception cref="BadInputException">Nothing is there, or it may not be read, or it is no table.</exception>
    public static IReadOnlyList<SourceFile> Expand(IReadOnlyList<string> paths, Stream? standardInput = null, ICollection<string>? skipped = null)
    {
        var files = new List<SourceFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
            foreach (var file in Expand(path, standardInput, skipped))
                if (seen.Add(file.Path)) files.Add(file);
        return files;
    }

    static IEnumerable<SourceFile> Expand(string path, Stream? standardInput, ICollection<string>? skipped)
    {
        if (path == SourceFile.StandardInput)
        {
            if (standardInput is null) throw new UsageException("\"-\" stands for standard input, which is not available here.");
            return [ContentKinds.Classify(new StreamSource(standardInput, "standard input"), path)];
        }
        if (path.Length == 0) throw new UsageException("An empty path was given.");
        if (Directory.Exists(path)) return InFolder(path, skipped);
        if (!File.Exists(path) && Glob.IsGlob(path)) return Matching(path);
        return [Classify(path, path)];
    }

    /// <exception cref="BadInputException">It cannot be read or is no table.</exception>
    internal static SourceFile Classify(string path, string name) =>
        ContentKinds.Classify(new DiskSource(path, name), Path.GetFullPath(path)) with { Stream = null };

    static List<SourceFile> InFolder(string folder, ICollection<string>? skipped)
    {
        var files = new List<SourceFile>();
        foreach (string path in Below(folder))
            // In a folder only what is called like a table is meant; what it holds is told from its content all the same.
            if (TableNames.Contains(path)) files.Add(Classify(path, path));
            else skipped?.Add(path);
        if (files.Count == 0) throw new BadInputException("The folder holds no CSV, TSV, XLSX, Parquet or JSON file. Name another folder or a file.", folder);
        return files;
    }

    static List<SourceFile> Matching(string pattern)
    {
        var glob = new Glob(pattern);
        if (!Directory.Exists(glob.Folder)) throw new BadInputException("There is no such folder. Check the path's spelling.", glob.Folder);
        var files = new List<SourceFile>();
        foreach (string path in Below(glob.Folder).Where(glob.IsMatch)) files.Add(Classify(path, path));
        return files.Count > 0 ? files : throw new BadInputException("No file matches. Check the pattern, and quote it so that the shell leaves it alone.", pattern);
    }

    static List<string> Below(string folder)
    {
        var found = new List<string>();
        try
        {
            Collect(folder, found);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable.Because(failure, folder);
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    static void Collect(string folder, List<string> found)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", Visible))
            if (!IsHidden(file)) found.Add(file);
        foreach (string below in Directory.EnumerateDirectories(folder, "*", Visible))
            if (!IsHidden(below)) Collect(below, found);
    }

    static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');
}
