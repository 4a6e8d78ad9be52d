namespace Tillsight.Sources.Values;

/// <summary>Which pattern each layout of a column's dates follows, and whether anything proves it.</summary>
sealed class DateChoice
{
    public ValueKind Kind { get; private init; }

    /// <summary>Patterns, most frequent first.</summary>
    public IReadOnlyList<DatePattern> Patterns { get; private init; } = [];

    public long Conforming { get; private init; }

    public bool IsProven { get; private init; } = true;

    public bool IsMidnightOnly { get; private init; }

    /// <summary>The pattern that would do as well where nothing decides.</summary>
    public string? Alternative { get; private init; }

    public CellExamples NotConforming { get; } = new();

    public CellExamples Examples { get; } = new();

    public string Reason { get; private init; } = "";

    public static DateChoice Of(DateEvidence evidence, ValueHints hints)
    {
        var layouts = evidence.Layouts.Where(l => l.Candidates.Exists(c => c.Valid > 0)).ToList();
        if (layouts.Count == 0) return new DateChoice();
        var order = ProvenOrder(layouts);
        var chosen = layouts.Select(l => Choose(l, order ?? hints.Order)).OrderByDescending(c => c.Pattern.Valid).ToList();

        // Dates and bare times do not mix: the rarer of the two does not conform.
        bool hasDates = chosen.Where(c => c.Pattern.Pattern.HasDate).Sum(c => c.Pattern.Valid) * 2 >= chosen.Sum(c => c.Pattern.Valid);
        var kept = chosen.Where(c => c.Pattern.Pattern.HasDate == hasDates).ToList();
        var open = kept.Find(c => c.Rival is not null);
        var timed = kept.Where(c => c.Pattern.Pattern.HasTime).ToList();
        var choice = new DateChoice
        {
            Kind = !hasDates ? ValueKind.Time : timed.Count > 0 ? ValueKind.Timestamp : ValueKind.Date,
            Patterns = [.. kept.Select(c => c.Pattern.Pattern)],
            Conforming = kept.Sum(c => c.Pattern.Valid),
            IsProven = kept.TrueForAll(c => c.IsProven),
            IsMidnightOnly = timed.Count > 0 && timed.TrueForAll(c => c.Pattern.WithTime == 0),
            Alternative = open?.Rival?.Pattern.Strptime,
            Reason = DateReason.Of(kept, order),
        };
        foreach (var layout in evidence.Layouts) choice.Note(layout, kept.Find(c => c.Layout == layout));
        return choice;
    }

    void Note(LayoutEvidence layout, LayoutChoice? kept)
    {
        Examples.Add(layout.Examples);
        NotConforming.Add(kept is null ? layout.Examples : kept.Pattern.Invalid);
    }

    /// <summary>The order of day and month that most of the deciding values prove; null where none decides.</summary>
    static DateOrder? ProvenOrder(List<LayoutEvidence> layouts)
    {
        long day = Sum(DateOrder.DayFirst), month = Sum(DateOrder.MonthFirst);
        return day == month ? null : day > month ? DateOrder.DayFirst : DateOrder.MonthFirst;

        long Sum(DateOrder order) => layouts.Where(l => l.Candidates.Count > 1).Sum(l => l.Candidates.Where(c => c.Pattern.Order == order).Sum(c => c.Only));
    }

    static LayoutChoice Choose(LayoutEvidence layout, DateOrder? order)
    {
        long most = layout.Candidates.Max(c => c.Valid);
        var best = layout.Candidates.FindAll(c => c.Valid == most);
        if (best.Count == 1) return new LayoutChoice(layout, best[0], null, true);
        var ordered = best.Find(c => c.Pattern.Order == order);
        if (ordered is not null) return new LayoutChoice(layout, ordered, null, true);
        // Half-days are the American habit, and with it the month first.
        var habit = layout.Layout.Contains((byte)'p') ? DateOrder.MonthFirst : DateOrder.DayFirst;
        var guess = best.Find(c => c.Pattern.Order == habit) ?? best[0];
        return new LayoutChoice(layout, guess, best.Find(c => c != guess), false);
    }
}

/// <param name="Rival">A pattern that reads as many cells, where nothing decides.</param>
sealed record LayoutChoice(LayoutEvidence Layout, PatternEvidence Pattern, PatternEvidence? Rival, bool IsProven);
