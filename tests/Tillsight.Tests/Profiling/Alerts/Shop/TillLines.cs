using Tillsight.Engines;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Alerts.Shop;

namespace Tillsight.Tests.Profiling.Alerts.Shop;

/// <summary>A few order lines, and what one alert says of them.</summary>
static class TillLines
{
    public static readonly DateOnly Today = new(2025, 1, 31);

    /// <param name="fields">Names of the fields, as in a select.</param>
    /// <param name="rows">Tuples of SQL values, or a select.</param>
    public static Alert? Check(string kind, string fields, string rows, Func<ShopAlertOptions, ShopAlertOptions>? with = null) =>
        CheckAll(fields, rows, o => (with?.Invoke(o) ?? o) with { Only = [kind] }).SingleOrDefault();

    public static IReadOnlyList<Alert> CheckAll(string fields, string rows, Func<ShopAlertOptions, ShopAlertOptions>? with = null)
    {
        using var engine = DuckDbEngine.InMemory();
        string[] names = fields.Split(',', StringSplitOptions.TrimEntries);
        string typed = string.Join(", ", names.Select(n => $"cast({n} as {ShopFields.Types[n]}) as {n}"));
        string file = names.Contains("_batch_file") ? "" : ", 'sales.csv' as _batch_file";
        string source = rows.TrimStart().StartsWith("select", StringComparison.Ordinal) ? $"({rows})" : $"(values {rows})";
        engine.Execute($"create table lines as select {typed}{file}, row_number() over () as _record, 1 + row_number() over () as _line from {source} t ({fields})");
        var options = new ShopAlertOptions { LoadedOn = Today };
        return ShopAlerts.Check(engine, "lines", [.. names.Where(n => n[0] != '_')], with?.Invoke(options) ?? options);
    }
}
