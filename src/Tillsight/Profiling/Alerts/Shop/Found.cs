using Tillsight.Views;

namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>What an alert's query found, with the words to say it.</summary>
/// <param name="Count">Findings: codes, orders, days; for a <see cref="LineAlert"/> the lines.</param>
/// <param name="RowCount">Rows behind them.</param>
/// <param name="Amount">Money at stake.</param>
/// <param name="Top">Labels of the largest findings.</param>
/// <param name="Totals">The whole shop, for shares.</param>
public sealed record Found(long Count, long RowCount, decimal Amount, IReadOnlyList<string> Top, ShopTotals Totals, Formats Formats)
{
    /// <summary>Share of all lines, 0..1.</summary>
    public decimal Share => Totals.LineCount == 0 ? 0 : (decimal)RowCount / Totals.LineCount;

    /// <summary>"6,202 lines", "1 line".</summary>
    public string Lines => Counted(RowCount, "line");

    public string Money => MoneyOf(Amount);

    /// <summary>"0.6 %".</summary>
    public string ShareOfLines => Formats.Exact(Share, Unit.Rate);

    /// <summary>Whole money from a thousand on, as the figures of a report.</summary>
    public string MoneyOf(decimal amount) => Formats.Exact(Math.Round(amount, Math.Abs(amount) >= 1000 ? 0 : 2), Unit.Quantity);

    /// <summary>The findings with their noun: "3 codes".</summary>
    public string Of(string one, string? many = null) => Counted(Count, one, many);

    /// <summary>"has" or "have", "is" or "are", by the number of findings.</summary>
    public string Verb(string one, string many) => Count == 1 ? one : many;

    public string LineVerb(string one, string many) => RowCount == 1 ? one : many;

    public string Counted(long count, string one, string? many = null) =>
        $"{Formats.Exact(count, Unit.Count)} {(count == 1 ? one : many ?? one + "s")}";
}
