namespace Tillsight.Insights.Findings;

/// <summary>
/// What is worth knowing about a period, ranked by money. Each kind has a bar of its own that keeps chance out; see <see cref="MoverFindings"/>,
/// <see cref="StoppedProducts"/>, <see cref="SilentCustomers"/>, <see cref="ShareFindings"/>, <see cref="RecordFindings"/>, <see cref="GapFindings"/>.
/// </summary>
public static class FindingFeed
{
    /// <param name="most">How many to give, the most money first.</param>
    /// <returns>Empty where nothing stands out, or no line lies in the period.</returns>
    public static IReadOnlyList<Finding> Of(FeedQuestion question, int most = 6)
    {
        if (DailyFigures.Read(question) is not { } days) return [];
        Finding[] all = [.. MoverFindings.Of(question), .. SilentCustomers.Of(question, days), .. ShareFindings.Of(question, days), .. RecordFindings.Of(question, days), .. GapFindings.Of(question, days)];
        return [.. all.OrderByDescending(f => f.Money).ThenBy(f => f.Kind).Take(most)];
    }
}
