using System.Globalization;
using System.Text.Json;
using Tillsight.Engines;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Columns;
using Tillsight.Profiling.Relations;

namespace Tillsight.Profiling;

/// <summary>Profiles and alerts as the contract for programs has them. Numbers that do not exist (the deviation of one value) are null.</summary>
public static class ProfileJson
{
    /// <summary>The array under "columns" of <c>inspect --json</c>: every column of every table with all its statistics.</summary>
    public static void WriteColumns(Utf8JsonWriter json, IEnumerable<TableProfile> tables)
    {
        json.WriteStartArray();
        foreach (var table in tables)
            foreach (var column in table.Columns) Write(json, table.Name, column);
        json.WriteEndArray();
    }

    /// <summary>The array under "alerts".</summary>
    public static void WriteAlerts(Utf8JsonWriter json, IEnumerable<Alert> alerts)
    {
        json.WriteStartArray();
        foreach (var alert in alerts)
        {
            json.WriteStartObject();
            Cells(json, ("kind", alert.Kind), ("table", alert.Table), ("column", alert.Column), ("rows", alert.Rows), ("amount", alert.Amount),
                ("fix", alert.Fix), ("severity", alert.Severity.ToString().ToLowerInvariant()), ("message", alert.Message));
            List(json, "examples", alert.Examples, e => Cells(json, ("text", e.Text), ("file", e.File), ("line", e.Line)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>What concerns a table as a whole: rows, duplicates, keys and how its columns hang together.</summary>
    public static void WriteTables(Utf8JsonWriter json, IEnumerable<TableProfile> tables)
    {
        json.WriteStartArray();
        foreach (var table in tables)
        {
            json.WriteStartObject();
            Cells(json, ("table", table.Name), ("rows", table.Rows), ("pair_rows", table.PairRows), ("duplicate_rows", table.Duplicates.ExtraCopies), ("near_duplicate_rows", table.Duplicates.NearCopies));
            List(json, "keys", table.Keys, k => Cells(json, ("columns", string.Join(", ", k.Columns)), ("verified", k.IsVerified)));
            List(json, "correlations", table.Correlations, c => Cells(json, ("first", c.First), ("second", c.Second), ("measure", MeasureId(c.Measure)), ("value", c.Value), ("rows", c.Rows)));
            List(json, "dependencies", table.Dependencies, d => Cells(json, ("determinant", d.Determinant), ("dependent", d.Dependent), ("share", d.Share), ("lambda", d.Lambda), ("exceptions", d.Exceptions)));
            List(json, "equal_columns", table.EqualColumns, e => Cells(json, ("first", e.First), ("second", e.Second)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static string MeasureId(CorrelationMeasure measure) => measure == CorrelationMeasure.CramersV ? "cramers_v" : measure.ToString().ToLowerInvariant();

    static void Write(Utf8JsonWriter json, string table, ColumnProfile column)
    {
        json.WriteStartObject();
        Cells(json, ("table", table), ("column", column.Name), ("position", column.Position), ("type", column.Kind.ToString().ToLowerInvariant()), ("reason", column.Format.Reason),
            ("rows", column.Rows), ("profiled_rows", column.ProfiledRows), ("missing", column.Missing), ("missing_rate", column.MissingRate), ("null", column.Null), ("empty", column.Empty),
            ("missing_words", column.MissingWords), ("unreadable", column.Unreadable), ("distinct", column.Distinct.Value), ("distinct_is_exact", column.Distinct.IsExact), ("unique", column.IsUnique));
        List(json, "common", column.Common, v => Cells(json, ("value", v.Value), ("count", v.Count), ("share", v.Share)));
        if (column.Texts is { } texts)
            Cells(json, ("shortest_length", texts.ShortestLength), ("longest_length", texts.LongestLength), ("mean_length", texts.MeanLength), ("median_length", texts.MedianLength));
        if (column.Numbers is { } numbers) Write(json, numbers);
        if (column.Dates is { } dates) Write(json, dates);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, NumberFacts numbers)
    {
        Cells(json, ("sum", numbers.Sum), ("mean", numbers.Mean), ("standard_deviation", numbers.StandardDeviation), ("variation", numbers.Variation), ("skewness", numbers.Skewness), ("kurtosis", numbers.Kurtosis),
            ("minimum", numbers.Minimum), ("median", numbers.Median), ("maximum", numbers.Maximum), ("interquartile_range", numbers.InterquartileRange), ("median_absolute_deviation", numbers.MedianAbsoluteDeviation),
            ("zeros", numbers.Zeros), ("negatives", numbers.Negatives), ("infinite", numbers.Infinite));
        json.WriteStartObject("quantiles");
        foreach (var (share, value) in numbers.Quantiles) Cells(json, (share.ToString(CultureInfo.InvariantCulture), value));
        json.WriteEndObject();
        json.WriteStartObject("outliers");
        Cells(json, ("low_fence", numbers.Outliers.LowFence), ("high_fence", numbers.Outliers.HighFence), ("low", numbers.Outliers.LowCount), ("high", numbers.Outliers.HighCount), ("far", numbers.Outliers.FarCount), ("robust", numbers.Outliers.RobustCount));
        json.WriteEndObject();
        json.WriteStartObject("histogram");
        Array(json, "edges", numbers.Histogram.Edges);
        Array(json, "counts", numbers.Histogram.Counts);
        Cells(json, ("below", numbers.Histogram.Below), ("above", numbers.Histogram.Above));
        json.WriteEndObject();
        List(json, "lowest", numbers.Lowest, n => Cells(json, ("value", n.Value), ("count", n.Count)));
        List(json, "highest", numbers.Highest, n => Cells(json, ("value", n.Value), ("count", n.Count)));
    }

    static void Write(Utf8JsonWriter json, DateFacts dates)
    {
        Cells(json, ("first", dates.First), ("last", dates.Last), ("median", dates.Median), ("days", dates.Days), ("has_time", dates.HasTime));
        json.WriteStartObject("histogram");
        Array(json, "edges", dates.Histogram.Edges);
        Array(json, "counts", dates.Histogram.Counts);
        json.WriteEndObject();
    }

    static void Cells(Utf8JsonWriter json, params ReadOnlySpan<(string Name, object? Value)> cells)
    {
        foreach (var (name, value) in cells)
        {
            json.WritePropertyName(name);
            CellJson.Write(json, value);
        }
    }

    static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) CellJson.Write(json, value);
        json.WriteEndArray();
    }
}
