namespace Tillsight.Sources.Values;

/// <summary>What a column's dates and times showed so far, layout by layout.</summary>
sealed class DateEvidence
{
    /// <summary>A column with more ways of writing dates than this does not hold dates.</summary>
    const int MaxLayouts = 24;

    readonly List<LayoutEvidence> _layouts = [];
    LayoutEvidence? _last;

    public IReadOnlyList<LayoutEvidence> Layouts => _layouts;

    /// <summary>Adds the cell if it is laid out like a date or time; false where it is not.</summary>
    public bool TryAdd(ReadOnlySpan<byte> cell, long times, long record)
    {
        var scan = DateScan.Of(cell);
        if (!scan.IsPossible) return false;
        var layout = Find(scan.Layout, scan.Month);
        if (layout is null || layout.Candidates.Count == 0) return false;
        layout.Add(scan, cell, times, record);
        return true;
    }

    public void Add(DateEvidence other)
    {
        foreach (var layout in other._layouts) Find(layout.Layout, layout.Month)?.Add(layout);
    }

    LayoutEvidence? Find(ReadOnlySpan<byte> layout, MonthName month)
    {
        if (_last is not null && layout.SequenceEqual(_last.Layout)) return _last;
        foreach (var known in _layouts)
            if (layout.SequenceEqual(known.Layout)) return _last = known;
        if (_layouts.Count == MaxLayouts) return null;
        _last = new LayoutEvidence(layout, month);
        _layouts.Add(_last);
        return _last;
    }
}

/// <summary>The cells of one layout, and how many of them each pattern reads as a day of the calendar.</summary>
sealed class LayoutEvidence(ReadOnlySpan<byte> layout, MonthName month)
{
    const long Day = 86_400_000_000;

    readonly byte[] _layout = layout.ToArray();

    public ReadOnlySpan<byte> Layout => _layout;

    public MonthName Month { get; private set; } = month;

    public List<PatternEvidence> Candidates { get; private set; } =
        [.. DateLayouts.Patterns(layout, month).Select(p => new PatternEvidence(p))];

    public long Count { get; private set; }

    public CellExamples Examples { get; } = new();

    public void Add(in DateScan scan, ReadOnlySpan<byte> cell, long times, long record)
    {
        Count += times;
        Examples.Offer(record, cell);
        if (scan.Month.Number > 0) Meet(scan.Month);
        int valid = 0;
        PatternEvidence? one = null;
        foreach (var candidate in Candidates)
        {
            if (!candidate.Pattern.TryRead(scan, out long microseconds))
            {
                candidate.Invalid.Offer(record, cell);
                continue;
            }
            candidate.Valid += times;
            if (microseconds % Day != 0) candidate.WithTime += times;
            valid++;
            one = candidate;
        }
        if (valid == 1) one!.Only += times;
    }

    public void Add(LayoutEvidence other)
    {
        Count += other.Count;
        Examples.Add(other.Examples);
        if (other.Month.Number > 0) Meet(other.Month);
        for (int i = 0; i < Candidates.Count; i++) Candidates[i].Add(other.Candidates[i]);
    }

    /// <summary>A short name or one of another language than English tells more than the names met before ("May" is both).</summary>
    void Meet(MonthName month)
    {
        bool isShort = Month.IsShort || month.IsShort;
        string language = Month.Language == "en" ? month.Language : Month.Language;
        if (isShort == Month.IsShort && language == Month.Language) return;
        Month = new MonthName(1, language, isShort);
        var patterns = DateLayouts.Patterns(_layout, Month);
        for (int i = 0; i < Candidates.Count; i++) Candidates[i].Pattern = patterns[i];
    }
}

/// <summary>How a pattern fared with the cells of its layout.</summary>
sealed class PatternEvidence(DatePattern pattern)
{
    public DatePattern Pattern { get; set; } = pattern;

    /// <summary>Cells that it reads as a day of the calendar.</summary>
    public long Valid { get; set; }

    /// <summary>Those that no other candidate reads: the evidence.</summary>
    public long Only { get; set; }

    /// <summary>Those whose time of day is not midnight.</summary>
    public long WithTime { get; set; }

    public CellExamples Invalid { get; } = new();

    public void Add(PatternEvidence other)
    {
        Valid += other.Valid;
        Only += other.Only;
        WithTime += other.WithTime;
        Invalid.Add(other.Invalid);
    }
}
