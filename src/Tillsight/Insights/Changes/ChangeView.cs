using Tillsight.Views;

namespace Tillsight.Insights.Changes;

/// <summary>Draws an explanation: the sentence, a waterfall of each formula, a table of each dimension.</summary>
public static class ChangeView
{
    /// <summary>The whole explanation, for doors without links.</summary>
    /// <param name="period">The period in words.</param>
    public static View Of(ChangeExplanation explanation, Formats formats, string period)
    {
        var blocks = new List<Block> { new Note(new ChangeWords(explanation, formats, period).Sentence(), ToneOf(explanation)) };
        blocks.AddRange(explanation.Notes.Select(n => new Note(n, Tone.Caution)));
        foreach (var breakdown in explanation.Breakdowns) blocks.Add(breakdown.Dimension is null ? WaterfallOf(explanation, breakdown, formats) : TableOf(explanation, breakdown, formats));
        return View.Of($"Why {explanation.Metric.Name.ToLowerInvariant()} changed", blocks);
    }

    public static Tone ToneOf(ChangeExplanation explanation) => explanation.ComparedWith is null ? Tone.NotEnoughData : (explanation.Change, explanation.Metric.HigherIsBetter) switch
    {
        (null or 0, _) or (_, null) => Tone.Plain,
        var (change, better) => change > 0 == better ? Tone.Good : Tone.Bad,
    };

    /// <summary>From nothing to the whole change, step by step; of rates in percentage points.</summary>
    public static Chart WaterfallOf(ChangeExplanation explanation, Breakdown breakdown, Formats formats)
    {
        var words = new ChangeWords(explanation, formats, "");
        bool isRate = explanation.Metric.Unit == Unit.Rate;
        decimal scale = isRate ? 100 : 1;
        var changes = Shown(explanation, breakdown, formats);
        WaterfallStep[] steps = [.. breakdown.Parts.Select((p, i) => new WaterfallStep(Counted(p, formats), changes[i] * scale)), new("Change", changes.Sum() * scale, IsTotal: true)];
        var largest = breakdown.Parts.MaxBy(p => Math.Abs(p.Change))!;
        return new Chart(breakdown.Id, largest.Change == 0 ? breakdown.Title : $"{largest.Name}: {words.Difference(largest.Change)}", $"{breakdown.Title}{(isRate ? ", percentage points" : "")}. {breakdown.Method}",
            $"{breakdown.Title} made {words.Difference(explanation.Change!.Value)}: {string.Join(", ", breakdown.Parts.Select(p => $"{p.Name} {words.Difference(p.Change)}"))}.",
            new Waterfall(steps, isRate ? Unit.Number : explanation.Metric.Unit));
    }

    static string Counted(Contribution part, Formats formats) => part is { Members: { } members, Before: not null } ? $"{part.Name} ({formats.Exact(members, Unit.Count)})" : part.Name;

    public static Table TableOf(ChangeExplanation explanation, Breakdown breakdown, Formats formats)
    {
        var unit = explanation.Metric.Unit;
        var shown = Shown(explanation, breakdown, formats);
        List<Column> columns = [new("name", breakdown.Title, Unit.Text, Members: new Members(breakdown.Dimension!, [.. breakdown.Parts.Select(p => p.Member?.Value)])), new("before", "Before", unit), new("after", "Now", unit), new("change", unit == Unit.Rate ? "Change, points" : "Change", unit == Unit.Rate ? Unit.Number : unit, Bar: true), new("share", "Of the change", Unit.Rate)];
        if (breakdown.IsRatio) columns.AddRange([new("rate", "By its rate", columns[3].Unit), new("mix", "By its weight", columns[3].Unit)]);
        decimal scale = unit == Unit.Rate ? 100 : 1;
        return new Table(breakdown.Id, FocusWords(breakdown, formats) ?? breakdown.Title, columns,
            [.. breakdown.Parts.Select((p, i) => (IReadOnlyList<object?>)[p.Name, p.Before, p.After, shown[i] * scale, p.Share, .. Effects(p)])]);

        object?[] Effects(Contribution part) => breakdown.IsRatio ? [Rounded(part.Rate), Rounded(part.Mix)] : [];
        object? Rounded(decimal? effect) => effect is { } e ? decimal.Round(e * scale, 2) : null;
    }

    /// <summary>"Country: Japan, Spain make 71 % of the change"; null where no few parts do.</summary>
    public static string? FocusWords(Breakdown breakdown, Formats formats) => breakdown.Focus is { Names.Count: > 0 } focus
        ? $"{breakdown.Title}: {string.Join(", ", focus.Names)} {(focus.Names.Count == 1 ? "makes" : "make")} {formats.Short(focus.Explained, Unit.Rate)} of the change"
        : null;

    /// <summary>Changes rounded as they are shown, so that what is read adds up to the last digit read: cents, hundredths of a point, whole counts.</summary>
    public static IReadOnlyList<decimal> Shown(ChangeExplanation explanation, Breakdown breakdown, Formats formats) =>
        Exact.Apportion([.. breakdown.Parts.Select(p => p.Change)], explanation.Change!.Value, explanation.Metric.Unit switch
        {
            Unit.Money => formats.Money.Digits, Unit.Rate => 4, Unit.Count => 0, _ => 2,
        });
}
