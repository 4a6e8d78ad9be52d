namespace Tillsight.Metrics.Queries;

/// <summary>Sorts an answer by one of its columns.</summary>
/// <param name="Column">Id of a metric, a dimension or a column of the comparison.</param>
/// <param name="IsAscending">Null: figures from the highest, dimensions from the first.</param>
public sealed record MetricOrder(string Column, bool? IsAscending = null)
{
    /// <summary>Reads "net_sales", "-net_sales" (from the highest) or "+net_sales" (from the lowest).</summary>
    public static MetricOrder Parse(string text) => text.Length > 1 && text[0] is '+' or '-'
        ? new(text[1..].Trim(), text[0] == '+')
        : new(text.Trim());
}
