using System.Globalization;
using Tillsight.Sources.Delimited;
using Tillsight.Sources.Encodings;
using Tillsight.Sources.Json;
using Tillsight.Sources.Spreadsheets;

namespace Tillsight.Sources;

/// <summary>A file understood as one or several tables.</summary>
public sealed class TabularFile
{
    const int FirstLook = 256 << 10, LastLook = 16 << 20, FewLines = 4;

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

    public static TabularFile Open(SourceFile file, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        var tables = Understand(file, file.Open(), options);
        return new TabularFile(file, options.Table is { } wanted ? [Pick(tables, wanted, file.Name)] : tables);
    }

    static IReadOnlyList<TabularTable> Understand(SourceFile file, ContentSource source, ReadOptions options)
    {
        if (file.Kind == ContentKind.Parquet) throw new InvalidOperationException($"{file.Name} is a Parquet file, which the engine reads itself.");
        if (file.Kind == ContentKind.Xlsx) return SheetTable.Open(source, options);
        byte[] head = FirstLines(source, out bool isWhole);
        if (head.Length == 0) throw new BadInputException("The file is empty (0 bytes). Export the data again.", file.Name);
        var encoding = options.Encoding is { } name ? TextEncoding.Named(name, head) : EncodingSniffer.Sniff(head)
            ?? throw new BadInputException("It holds no text and no known table format. Export the data as CSV, XLSX, Parquet or JSON.", file.Name);
        if (file.Kind is ContentKind.Json or ContentKind.NdJson) return [JsonTable.Open(source, file.Kind, encoding)];
        return [DelimitedTable.Open(source, head, isWhole, encoding, options)];
    }

    /// <summary>Enough of the beginning to hold a few lines, however long they are.</summary>
    static byte[] FirstLines(ContentSource source, out bool isWhole)
    {
        for (int look = FirstLook; ; look *= 4)
        {
            byte[] head = source.Head(look);
            isWhole = head.Length < look;
            if (isWhole || look >= LastLook || head.AsSpan().Count((byte)'\n') + head.AsSpan().Count((byte)'\r') >= FewLines) return head;
        }
    }

    /// <summary>The table of that name, or of that number counted from 1.</summary>
    static TabularTable Pick(IReadOnlyList<TabularTable> tables, string wanted, string file)
    {
        var named = tables.FirstOrDefault(t => string.Equals(t.Name, wanted, StringComparison.OrdinalIgnoreCase));
        if (named is not null) return named;
        bool isNumber = int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (isNumber && number >= 1 && number <= tables.Count) return tables[number - 1];
        throw new UsageException($"{file} has no table \"{wanted}\". It has: {string.Join(", ", tables.Select((t, i) => $"{i + 1} {t.Name}".TrimEnd()))}.");
    }
}
