using System.Globalization;
using Tillsight.Profiling.Columns;
using Tillsight.Views;

namespace Tillsight.Profiling;

/// <summary>Everything that is known of one column: figures, its shape, quantiles, the most common values and the extremes.</summary>
public static class ColumnView
{
    public static View Of(ColumnProfile column)
    {
        var blocks = new List<Block> { new Figures([
            new Figure("rows", "Rows", column.Rows, Unit.Count, HigherIsBetter: null),
            new Figure("missing", "Missing", (decimal)column.MissingRate, Unit.Rate, HigherIsBetter: false, Note: column.MissingWords == 0 ? null : $"{Count(column.MissingWords)} with a word such as N/A"),
            new Figure("distinct", "Different values", column.Distinct.Value, Unit.Count, HigherIsBetter: null, Note: column.Distinct.IsExact ? null : "estimated"),
            new Figure("unreadable", "Unreadable", column.Unreadable, Unit.Count, HigherIsBetter: false),
        ]) };
        blocks.Add(new Note(column.Format.Reason + (column.IsSampled ? $" The statistics rest on {Count(column.ProfiledRows)} of {Count(column.Rows)} rows." : "")));
        if (ProfileCharts.Of(column) is { } chart) blocks.Add(chart);
        if (column.Numbers is { } numbers) blocks.AddRange(Of(numbers));
        if (column.Texts is { } texts) blocks.Add(Of(texts));
        if (column.Common.Count > 0) blocks.Add(new Table("common", "Most common values", [new("value", "Value", Unit.Text), new("rows", "Rows", Unit.Count), new("share", "Share", Unit.Rate, Bar: true)],
            [.. column.Common.Select(v => (IReadOnlyList<object?>)[v.Value, v.Count, (decimal)v.Share])]));
        return new View(column.Name, blocks);
    }

    static IEnumerable<Table> Of(NumberFacts numbers)
    {
        yield return new Table("quantiles", "Quantiles", [new("share", "Share of values below", Unit.Rate), new("value", "Value", Unit.Number)],
            [.. numbers.Quantiles.Select(q => (IReadOnlyList<object?>)[(decimal)q.Share, q.Value])]);
        yield return new Table("statistics", "In figures", [new("what", "What", Unit.Text), new("value", "Value", Unit.Number)],
        [
            ["Mean", numbers.Mean], ["Standard deviation", numbers.StandardDeviation], ["Median absolute deviation", numbers.MedianAbsoluteDeviation],
            ["Skewness", numbers.Skewness], ["Kurtosis", numbers.Kurtosis], ["Sum", numbers.Sum], ["Zeros", numbers.Zeros], ["Negative", numbers.Negatives],
            ["Beyond 1.5 interquartile ranges", numbers.Outliers.LowCount + numbers.Outliers.HighCount], ["Beyond 3 interquartile ranges", numbers.Outliers.FarCount],
        ]);
        yield return new Table("extremes", "Extremes", [new("end", "End", Unit.Text), new("value", "Value", Unit.Number), new("rows", "Rows", Unit.Count)],
            [.. numbers.Lowest.Select(n => (IReadOnlyList<object?>)["least", n.Value, n.Count]), .. numbers.Highest.Select(n => (IReadOnlyList<object?>)["greatest", n.Value, n.Count])]);
    }

    static Table Of(TextFacts texts) => new("lengths", "As text", [new("what", "What", Unit.Text), new("value", "Value", Unit.Number)],
    [
        ["Shortest, in characters", texts.ShortestLength], ["Longest", texts.LongestLength], ["Mean length", texts.MeanLength],
        ["Values with blanks around them", texts.Padded], ["Values with control characters", texts.Unprintable],
    ]);

    static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
