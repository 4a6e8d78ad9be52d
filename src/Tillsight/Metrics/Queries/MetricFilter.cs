namespace Tillsight.Metrics.Queries;

/// <summary>Keeps, or leaves out, the lines whose dimension has one of the values.</summary>
/// <param name="Dimension">Id of the dimension.</param>
/// <param name="Values">Any of them will do; null stands for lines without a value.</param>
/// <param name="IsExcluding">True leaves those lines out and keeps the others, also those without a value.</param>
public sealed record MetricFilter(string Dimension, IReadOnlyList<string?> Values, bool IsExcluding = false)
{
    /// <summary>Reads "country=France" or "country!=France". Conditions on one dimension are joined: any of its values will do.</summary>
    /// <exception cref="UsageException">There is no = in it, or nothing before it.</exception>
    public static IReadOnlyList<MetricFilter> Parse(IEnumerable<string> conditions) =>
        [.. conditions.Select(ParseOne)
            .GroupBy(f => (f.Dimension, f.IsExcluding))
            .Select(g => new MetricFilter(g.Key.Dimension, [.. g.SelectMany(f => f.Values).Distinct(StringComparer.Ordinal)], g.Key.IsExcluding))];

    static MetricFilter ParseOne(string condition)
    {
        int at = condition.IndexOf('=', StringComparison.Ordinal);
        bool isExcluding = at > 0 && condition[at - 1] == '!';
        string dimension = at < 0 ? "" : condition[..(isExcluding ? at - 1 : at)].Trim();
        if (dimension.Length == 0)
            throw new UsageException($"The condition \"{condition}\" is not of the form DIMENSION=VALUE or DIMENSION!=VALUE, such as country=France.");
        return new MetricFilter(dimension, [condition[(at + 1)..].Trim()], isExcluding);
    }

    /// <summary>"country is France or Germany".</summary>
    public override string ToString() =>
        $"{Dimension} is {(IsExcluding ? "neither " : "")}{string.Join(IsExcluding ? " nor " : " or ", Values.Select(v => v ?? Dimensions.Dimension.None))}";
}
