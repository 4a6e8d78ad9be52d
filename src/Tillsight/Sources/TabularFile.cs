using Tillsight.Sources.Delimited;
using Tillsight.Sources.Encodings;
using Tillsight.Sources.Json;

namespace Tillsight.Sources;

/// <summary>A file understood as one or several tables.</summary>
public sealed class TabularFile
{
    TabularFile(SourceFile file, IReadOnlyList<TabularTable> tables)
    {
        File = file;
        Tables = tables;
    }

    public SourceFile File { get; }

    /// <summary>The tables in order: one for text and JSON, one for each sheet with content.</summary>
    public IReadOnlyList<TabularTable> Tables { get; }

    /// <exception cref="BadInputException">The file cannot be read or holds no table.</exception>
    public static TabularFile Open(string path, ReadOptions? options = null) => Open(SourceFiles.Classify(path, path), options);

    /// <summary>Opens a stream that can be read once (standard input). The stream stays the caller's.</summary>
    public static TabularFile Open(Stream stream, string name, ReadOptions? options = null) =>
        Open(ContentKinds.Classify(new StreamSource(stream, name), SourceFile.StandardInput), options);

    public static TabularFile Open(SourceFile file, ReadOptions? options = null) =>
        new(file, Understand(file, file.Open(), options ?? ReadOptions.Default));

    static IReadOnlyList<TabularTable> Understand(SourceFile file, ContentSource source, ReadOptions options)
    {
        if (file.Kind == ContentKind.Parquet) throw new InvalidOperationException($"{file.Name} is a Parquet file, which the engine reads itself.");
        byte[] head = source.Head(DelimitedTable.LookBytes);
        if (head.Length == 0) throw new BadInputException("The file is empty (0 bytes). Export the data again.", file.Name);
        var encoding = options.Encoding is { } name ? TextEncoding.Named(name, head) : EncodingSniffer.Sniff(head)
            ?? throw new BadInputException("It holds no text and no known table format. Export the data as CSV, XLSX, Parquet or JSON.", file.Name);
        if (file.Kind is ContentKind.Json or ContentKind.NdJson) return [JsonTable.Open(source, file.Kind, encoding)];
        return [DelimitedTable.Open(source, head, encoding, options)];
    }
}
