using Tillsight.Sources.Encodings;

namespace Tillsight.Sources.Delimited;

/// <summary>A table of delimited text.</summary>
sealed class DelimitedTable : TabularTable
{
    readonly ContentSource _source;
    readonly ReadOptions _options;
    readonly TextEncoding _encoding;
    DelimitedLayout _layout;
    IReadOnlyList<string> _names;
    bool _knowsWidth;

    DelimitedTable(ContentSource source, ReadOptions options, TextEncoding encoding, DelimitedUnderstanding understanding)
    {
        (_source, _options, _encoding) = (source, options, encoding);
        (_layout, Format, _names) = (understanding.Layout, understanding.Format, understanding.Names);
        _knowsWidth = !Format.IsRaggedList || !source.IsRepeatable;
    }

    public override string File => _source.Name;

    public override string? Name => null;

    public override TableFormat Format { get; }

    public override IReadOnlyList<string> ColumnNames
    {
        get
        {
            FindWidth();
            return _names;
        }
    }

    public static DelimitedTable Open(ContentSource source, byte[] head, bool isWhole, TextEncoding encoding, ReadOptions options)
    {
        byte[] text = TextSample.Of(head, encoding, isWhole);
        return new DelimitedTable(source, options, encoding, DelimitedSniffer.Understand(source.Name, options, encoding, text, source.IsGzip));
    }

    internal override RecordFeed OpenFeed(int workers, bool isLook)
    {
        FindWidth();
        return Feed(_layout, isLook);
    }

    DelimitedFeed Feed(DelimitedLayout layout, bool isLook)
    {
        var content = _source.Open(isLook);
        return new DelimitedFeed(content, _encoding.ToUtf8(content.Stream), layout, _options.BlockBytes);
    }

    /// <summary>How wide a table of lists is shows only at its end, so all of it is passed over once.</summary>
    void FindWidth()
    {
        if (_knowsWidth) return;
        _knowsWidth = true;
        using var feed = Feed(_layout, isLook: false);
        var splitter = new RecordSplitter(_layout.Dialect);
        int widest = _layout.Columns;
        while (feed.Next() is RecordBlock block)
        {
            for (int at = block.Position; at < block.End; widest = Math.Max(widest, splitter.Fields.Count)) at = splitter.Split(block.Text[..block.End], at);
            block.Release();
        }
        _layout = _layout with { Columns = widest };
        _names = ColumnNaming.Of(Format.HasHeader ? _names : [], widest, hasHeader: false).Names;
    }
}
