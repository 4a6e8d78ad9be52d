using Tillsight.Engines;

namespace Tillsight.Metrics.Dimensions;

/// <summary>The columns of a source that have no place of their own in the star, kept as x_&lt;name&gt;: dimensions of this warehouse alone.</summary>
static class ExtraDimensions
{
    const string Prefix = "x_";

    /// <param name="taken">Ids that are not to be had; an attribute of such a name keeps its prefix.</param>
    public static IReadOnlyList<Dimension> Read(IEngine engine, IReadOnlySet<string> taken)
    {
        var rows = engine.Query(
            """
            select entity, column_name, source_name, value_type
            from warehouse_attribute
            order by entity, column_name
            """).As<AttributeRow>();
        var found = new Dictionary<string, Dimension>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            string bare = row.ColumnName.StartsWith(Prefix, StringComparison.Ordinal) ? row.ColumnName[Prefix.Length..] : row.ColumnName;
            string id = taken.Contains(bare) || found.ContainsKey(bare) ? row.ColumnName : bare;
            if (found.ContainsKey(id)) id = $"{row.Entity}_{bare}";
            found[id] = Of(id, row);
        }
        return [.. found.Values];
    }

    static ColumnDimension Of(string id, AttributeRow row)
    {
        var table = row.Entity switch
        {
            "customer" => DimensionTable.Customer,
            "product" => DimensionTable.Product,
            _ => null,
        };
        return new ColumnDimension(id, row.SourceName, Sql.Name(row.ColumnName), table, TypeOf(row.ValueType))
        {
            IsCast = row.ValueType is "timestamp" or "time",
        };
    }

    static ValueType TypeOf(string sqlType) => sqlType switch
    {
        "integer" or "bigint" => ValueType.Integer,
        "date" => ValueType.Date,
        "boolean" => ValueType.Flag,
        _ when sqlType.StartsWith("decimal", StringComparison.Ordinal) => ValueType.Decimal,
        _ => ValueType.Text,
    };

    sealed record AttributeRow(string Entity, string ColumnName, string SourceName, string ValueType);
}
