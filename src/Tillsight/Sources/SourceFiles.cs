namespace Tillsight.Sources;

/// <summary>From what the user names to the files that are meant.</summary>
public static class SourceFiles
{
    internal static SourceFile Classify(string path, string name) => Classify(new DiskSource(path, name), Path.GetFullPath(path)) with { Stream = null };

    internal static SourceFile Classify(ContentSource source, string path) =>
        new(path, source.Name, source.Length, ContentKind.Delimited, source.IsGzip) { Stream = source };
}
