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

    /// <summary>From the earlier figure to the present one.</summary>
    public static Chart WaterfallOf(ChangeExplanation explanation, Breakdown breakdown, Formats formats)
    {
        var words = new ChangeWords(explanation, formats, "");
        decimal before = explanation.Before!.Value, after = explanation.After!.Value;
        var changes = Shown(explanation, breakdown, formats);
        WaterfallStep[] steps = [new("Before", before, IsTotal: true), .. breakdown.Parts.Select((p, i) => new WaterfallStep(p.Name, changes[i])), new("Now", after, IsTotal: true)];
        var largest = breakdown.Parts.MaxBy(p => Math.Abs(p.Change))!;
        return new Chart(breakdown.Id, largest.Change == 0 ? breakdown.Title : $"{largest.Name}: {words.Difference(largest.Change)}", $"{breakdown.Title}. {breakdown.Method}",
            $"{breakdown.Title}: from {formats.Exact(before, explanation.Metric.Unit)} to {formats.Exact(after, explanation.Metric.Unit)}; {string.Join(", ", breakdown.Parts.Select(p => $"{p.Name} {words.Difference(p.Change)}"))}.",
            new Waterfall(steps, explanation.Metric.Unit));
    }

    public static Table TableOf(ChangeExplanation explanation, Breakdown breakdown, Formats formats)
    {
        var unit = explanation.Metric.Unit;
        var shown = Shown(explanation, breakdown, formats);
        List<Column> columns = [new("name", breakdown.Title, Unit.Text), new("before", "Before", unit), new("after", "Now", unit), new("change", unit == Unit.Rate ? "Change, points" : "Change", unit == Unit.Rate ? Unit.Number : unit, Bar: true), new("share", "Of the change", Unit.Rate)];
        return new Table(breakdown.Id, FocusWords(breakdown, formats) ?? breakdown.Title, columns,
            [.. breakdown.Parts.Select((p, i) => (IReadOnlyList<object?>)[p.Name, p.Before, p.After, unit == Unit.Rate ? shown[i] * 100 : shown[i], p.Share])]);
    }

    /// <summary>"2 of 38 countries explain 71 % of the change"; null where no few parts do.</summary>
    public static string? FocusWords(Breakdown breakdown, Formats formats) => breakdown.Focus is { Names.Count: > 0 } focus
        ? $"{string.Join(", ", focus.Names)}: {formats.Short(focus.Explained, Unit.Rate)} of the change"
        : null;

    /// <summary>Changes rounded as they are shown, so that what is read adds up to the last digit read: cents, hundredths of a point, whole counts.</summary>
    public static IReadOnlyList<decimal> Shown(ChangeExplanation explanation, Breakdown breakdown, Formats formats) =>
        Exact.Apportion([.. breakdown.Parts.Select(p => p.Change)], explanation.Change!.Value, explanation.Metric.Unit switch
        {
            Unit.Money => formats.Money.Digits, Unit.Rate => 4, Unit.Count => 0, _ => 2,
        });
}
