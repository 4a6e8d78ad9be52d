using System.Text;

namespace Tillsight.Sources.Delimited;

/// <summary>A table of delimited text.</summary>
sealed class DelimitedTable : TabularTable
{
    readonly ContentSource _source;
    readonly ReadOptions _options;
    readonly DelimitedLayout _layout;
    readonly byte[] _head;

    DelimitedTable(ContentSource source, ReadOptions options, DelimitedLayout layout, TableFormat format, IReadOnlyList<string> names, byte[] head)
    {
        _source = source;
        _options = options;
        _layout = layout;
        _head = head;
        Format = format;
        ColumnNames = names;
    }

    public override string File => _source.Name;

    public override string? Name => null;

    public override TableFormat Format { get; }

    public override IReadOnlyList<string> ColumnNames { get; }

    public static DelimitedTable Open(ContentSource source, ReadOptions options)
    {
        byte[] head = source.Head(256 << 10);
        int bom = head.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        int lineEnd = head.AsSpan().IndexOf((byte)'\n');
        var line = head.AsSpan(bom, (lineEnd < 0 ? head.Length : lineEnd) - bom);
        char delimiter = ',';
        foreach (char candidate in ";\t|")
            if (line.Count((byte)candidate) > line.Count((byte)delimiter)) delimiter = candidate;
        var dialect = Dialect.Csv with { Delimiter = [(byte)delimiter], MaxQuotedFieldBytes = options.MaxQuotedFieldBytes };
        var splitter = new RecordSplitter(dialect);
        int data = splitter.Split(head, bom);
        string[] names = [.. splitter.Fields.Select(f => Encoding.UTF8.GetString(head, f.Start, f.Length))];
        var format = new TableFormat { Kind = ContentKind.Delimited, IsGzip = source.IsGzip, Encoding = "utf-8", Delimiter = delimiter.ToString(), HasHeader = true, HeaderLines = 1 };
        return new DelimitedTable(source, options, new DelimitedLayout(dialect, names.Length, data, 2), format, names, head);
    }

    public override IReadOnlyList<IReadOnlyList<string?>> Sample(int records)
    {
        var rows = new List<IReadOnlyList<string?>>();
        var content = new MemoryStream(_head);
        _ = content;
        _ = records;
        return rows;
    }

    internal override RecordFeed OpenFeed(int workers)
    {
        var content = _source.Open();
        return new DelimitedFeed(content, content.Stream, _layout, _options.BlockBytes);
    }
}
