using System.Globalization;
using System.Text.Json;
using Tillsight.Views;
using Tillsight.Warehouse;

namespace Tillsight.Pipelines;

/// <summary>Rows that rules touched, as they came and as they are now, from the receipts.</summary>
public static class RuleSamples
{
    const int RowsOfRule = 2;

    public static Table Of(IReadOnlyList<RuleReceipt> rules) => new("samples", "Rows that the rules touched, before and after",
        [new("rule", "Rule", Unit.Text), new("row", "Row", Unit.Text), new("before", "As it came", Unit.Text), new("after", "As it is now", Unit.Text)],
        [.. rules.Where(r => r.RowCount > 0 && r.Sample.Length > 0).SelectMany(Rows)], IsDetail: true);

    static IEnumerable<IReadOnlyList<object?>> Rows(RuleReceipt rule)
    {
        using var sample = JsonDocument.Parse(rule.Sample);
        return [.. sample.RootElement.EnumerateArray().Take(RowsOfRule).Select(row => (IReadOnlyList<object?>)[rule.Title, Place(row), Words(row.GetProperty("before")), Words(row.GetProperty("after"))])];
    }

    static string Place(JsonElement row) => row.TryGetProperty("customer", out var customer) ? $"customer {customer.GetString()}"
        : row.GetProperty("line").ValueKind == JsonValueKind.Null ? $"record {row.GetProperty("record")}" : $"line {row.GetProperty("line")}";

    /// <summary>Names with their values; what is absent is left out, amounts without the zeros that the column pads.</summary>
    static string Words(JsonElement values) => string.Join(", ", values.EnumerateObject().Where(v => v.Value.ValueKind != JsonValueKind.Null)
        .Select(v => $"{v.Name} {(v.Value.ValueKind == JsonValueKind.Number ? v.Value.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture) : v.Value.ToString())}"));
}
