using System.Globalization;
using Tillsight.Engines;
using Tillsight.Sources.Values;

namespace Tillsight.Profiling.Columns;

/// <summary>What of a sampled column one scan can say of every row: what is missing, how many values differ, the extremes.</summary>
static class WholeColumn
{
    /// <summary>Values compared for being different; of more, those whose hash falls in one part of several.</summary>
    const long ComparedValues = 2_000_000;

    public static ColumnProfile Complete(ColumnProfile sampled, IEngine engine, string relation, CancellationToken cancellation)
    {
        string column = Sql.Name(sampled.Name);
        long parts = Math.Max(1, (sampled.Rows + ComparedValues - 1) / ComparedValues);
        string part = parts == 1 ? "true" : string.Create(CultureInfo.InvariantCulture, $"hash({column}) % {parts} = 0");
        var (number, instant) = (NumberSql(sampled, column), InstantSql(sampled, column));
        var answer = engine.Query($"""
            select count(*) - count({column}) as absent, count(*) filter (where {column} <> '' and trim({column}) = '') as blank, count(*) filter (where {column} = '') as empty,
                   count({column}) filter (where {part}) as compared, count(distinct {column}) filter (where {part}) as different,
                   min({number}) as least, max({number}) as greatest, count(*) filter (where {number} = 0) as zeros, count(*) filter (where {number} < 0) as negatives,
                   min({instant}) as first_at, max({instant}) as last_at
            from {relation}
            """, null, cancellation);
        long Whole(string name) => answer.Column<long?>(name)[0] ?? 0;
        long absent = Whole("absent"), empty = Whole("empty") + Whole("blank"), compared = Whole("compared"), different = Whole("different");
        // Texts that are empty count as one value of their part.
        long distinct = compared == different ? sampled.Rows - absent - empty : Math.Min(different * parts, sampled.Rows - absent - empty);
        return sampled with
        {
            Null = absent, Empty = empty, Distinct = new DistinctCount(distinct, parts == 1),
            Numbers = sampled.Numbers is { } numbers && answer.Column<double?>("least")[0] is { } least && answer.Column<double?>("greatest")[0] is { } greatest
                ? numbers with { Quantiles = [numbers.Quantiles[0] with { Value = least }, .. numbers.Quantiles.Skip(1).SkipLast(1), numbers.Quantiles[^1] with { Value = greatest }], Zeros = Whole("zeros"), Negatives = Whole("negatives") }
                : sampled.Numbers,
            Dates = sampled.Dates is { } dates && answer.Column<DateTime?>("first_at")[0] is { } first && answer.Column<DateTime?>("last_at")[0] is { } last
                ? dates with { First = first, Last = last } : sampled.Dates,
        };
    }

    /// <summary>Numbers as most exports write them; others keep the extremes of the sample.</summary>
    static string NumberSql(ColumnProfile column, string name) =>
        column.Numbers is not null && column.Format.Number is { DecimalSeparator: '.', GroupSeparator: null, Currencies.Count: 0, IsPercent: false, Negatives: NegativeStyle.None or NegativeStyle.Leading }
            ? $"case when isfinite(try_cast({name} as double)) then try_cast({name} as double) end" : "cast(null as double)";

    static string InstantSql(ColumnProfile column, string name) =>
        column.Dates is not null && column.Format.Epoch is null && column.Format.Dates.All(d => d.Order == DateOrder.YearFirst && !d.HasOffset && d.Strptime.StartsWith("%Y-", StringComparison.Ordinal))
            ? $"try_cast({name} as timestamp)" : "cast(null as timestamp)";
}
