using Tillsight.Web.Pages.Shop;

namespace Tillsight.Web.Pages.Explore.Sql;

/// <summary>A table of the warehouse with its columns, as the page lists it.</summary>
public sealed record TableList(string Name, IReadOnlyList<(string Name, string Type)> Columns)
{
    internal static IReadOnlyList<TableList> Read(ShopPage page) =>
        [.. page.Engine.Query("select table_name, column_name, data_type from information_schema.columns where table_catalog = current_database() and table_schema = 'main' order by table_name, ordinal_position", cancellation: page.Cancellation)
            .As<ColumnRow>().GroupBy(c => c.TableName, StringComparer.Ordinal).Select(g => new TableList(g.Key, [.. g.Select(c => (c.ColumnName, c.DataType.StartsWith("ENUM", StringComparison.Ordinal) ? "ENUM" : c.DataType))]))];

    sealed record ColumnRow(string TableName, string ColumnName, string DataType);
}
