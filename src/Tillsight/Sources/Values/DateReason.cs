namespace Tillsight.Sources.Values;

/// <summary>Says in plain words why a column's dates are read as they are.</summary>
static class DateReason
{
    public static string Of(List<LayoutChoice> kept, DateOrder? proven)
    {
        if (kept.Find(c => c.Rival is not null) is { } open)
            return open.Pattern.Only > 0 ? Mixed(open) : $"{ValueDecision.Quote(open.Layout.Examples)} and all like it ({ValueDecision.Say(open.Layout.Count)}) can be read as {open.Pattern.Pattern.Strptime} "
                + $"and as {open.Rival!.Pattern.Strptime}: no value has a part over 12. Read as {open.Pattern.Pattern.Strptime}.";
        string patterns = string.Join(" and ", kept.Select(c => kept.Count == 1
            ? c.Pattern.Pattern.ToString() : $"{c.Pattern.Pattern} ({ValueDecision.Say(c.Pattern.Valid)})"));
        var decided = kept.Where(c => c.Layout.Candidates.Count > 1).ToList();
        if (decided.Count == 0) return $"Written as {patterns}.";
        long evidence = decided.Sum(c => c.Pattern.Only), against = decided.Sum(c => c.Layout.Candidates.Where(o => o != c.Pattern).Sum(o => o.Only));
        string words = evidence == 0 && proven is null ? "as other columns of the file are" : $"{ValueDecision.Say(evidence)} values can only be read so";
        string but = against > 0 ? $"; {ValueDecision.Say(against)} can only be read otherwise" : "";
        return $"Written as {patterns}: {words}{but}.";
    }

    /// <summary>As many values prove the one order of day and month as prove the other.</summary>
    static string Mixed(LayoutChoice open) =>
        $"two orders of day and month are mixed: {ValueDecision.Say(open.Pattern.Only)} values can only be read as {open.Pattern.Pattern.Strptime} "
        + $"and {ValueDecision.Say(open.Rival!.Only)} only as {open.Rival.Pattern.Strptime}. Read as {open.Pattern.Pattern.Strptime}.";
}
