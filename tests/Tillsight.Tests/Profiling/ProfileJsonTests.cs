using System.Text;
using System.Text.Json;
using Tillsight.Profiling;

namespace Tillsight.Tests.Profiling;

public class ProfileJsonTests
{
    static readonly TableProfile Table = SourceRows.Profile("name, price, sold", "('mug', '2.50', '2024-01-05'), ('mug', '3.50', '2024-01-06'), ('plate', null, '2024-02-06')");

    internal static string Json(TableProfile table)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WritePropertyName("columns");
            ProfileJson.WriteColumns(json, [table]);
            json.WritePropertyName("alerts");
            ProfileJson.WriteAlerts(json, table.Alerts);
            json.WritePropertyName("tables");
            ProfileJson.WriteTables(json, [table]);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static JsonElement Parsed => JsonDocument.Parse(Json(Table)).RootElement;

    [Fact]
    public void A_column_carries_its_statistics()
    {
        var price = Parsed.GetProperty("columns")[1];
        Assert.Equal(("price", "decimal", 1), (price.GetProperty("column").GetString(), price.GetProperty("type").GetString(), price.GetProperty("missing").GetInt32()));
        Assert.Equal((3.0, 2.5, 3.5), (price.GetProperty("mean").GetDouble(), price.GetProperty("quantiles").GetProperty("0").GetDouble(), price.GetProperty("quantiles").GetProperty("1").GetDouble()));
    }

    [Fact]
    public void A_number_that_does_not_exist_is_null() => Assert.Equal(JsonValueKind.Null, Parsed.GetProperty("columns")[1].GetProperty("skewness").ValueKind);

    [Fact]
    public void Dates_are_ISO_texts() => Assert.StartsWith("2024-02-06", Parsed.GetProperty("columns")[2].GetProperty("last").GetString());

    [Fact]
    public void An_alert_has_the_names_of_the_contract()
    {
        var alert = Parsed.GetProperty("alerts")[0];
        Assert.All(["kind", "table", "column", "rows", "amount", "fix"], name => Assert.True(alert.TryGetProperty(name, out _), name));
    }

    [Fact]
    public void A_table_says_how_its_columns_hang_together() =>
        Assert.All(["keys", "correlations", "dependencies", "equal_columns"], name => Assert.Equal(JsonValueKind.Array, Parsed.GetProperty("tables")[0].GetProperty(name).ValueKind));
}
