using Tillsight.Engines;

namespace Tillsight.Metrics.Queries;

/// <summary>Hides who customers are from a reader. The masked cells are what every query of it finds, so that a name can be neither read nor searched for.</summary>
/// <param name="Columns">Of dim_customer and fct_order_line (<see cref="PersonalColumns"/>).</param>
/// <param name="Secret">Of the workspace: masked ids are names made with it, the same at each visit.</param>
public sealed record PersonalMask(IReadOnlyList<string> Columns, string Secret)
{
    /// <summary>Name of the variable that holds the secret while views are read.</summary>
    const string Variable = "mask_secret";

    /// <summary>A table as masked, for the from of a select.</summary>
    internal string Of(WarehouseReader reader, string table)
    {
        var types = reader.Query($"select column_name, data_type from information_schema.columns where table_catalog = current_database() and table_schema = 'main' and table_name = {Sql.Text(table)}");
        var names = types.Column<string?>("column_name");
        var cells = new List<string>();
        for (int i = 0; i < types.RowCount; i++)
            if (Cell(table, names[i]!, types.Column<string?>("data_type")[i]!) is { } cell) cells.Add($"{cell} as {Sql.Name(names[i]!)}");
        return cells.Count == 0 ? reader.Stored(table) : $"(select * replace ({string.Join(", ", cells)}) from {reader.Stored(table)})";
    }

    internal void Prepare(WarehouseReader reader) => reader.Keep(Variable, Secret);

    string? Cell(string table, string column, string type) => (table, column) switch
    {
        ("fct_order_line", "order_id") when Columns.Contains("customer_id") =>
            // Derived order ids begin with the customer's (customer/store/day).
            $"case when contains(order_id, '/') then {Named("O", "order_id")} else order_id end",
        _ when !Columns.Contains(column) => null,
        (_, "customer_id") => Named("C", column),
        (_, "customer_name") => @"regexp_replace(customer_name, '(\S)\S*', '\1•••', 'g')",
        _ when type == "VARCHAR" => $"case when {Sql.Name(column)} is not null then '•••' end",
        _ => $"cast(null as {type})",
    };

    static string Named(string prefix, string column) => $"'{prefix}-' || upper(left(sha256(getvariable('{Variable}') || {column}), 10))";
}
