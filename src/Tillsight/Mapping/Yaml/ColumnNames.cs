namespace Tillsight.Mapping.Yaml;

/// <summary>Columns as a recipe writes them: <c>table.column</c>, or the column alone where there is one table.</summary>
sealed class ColumnNames(IReadOnlyList<TableMapping> tables)
{
    internal string Of(string table, string column) => tables.Count == 1 ? column : Full(table, column);

    internal static string Full(string table, string column) => $"{table}.{column}";

    /// <summary>The table and column of a written name; null where there is none, or where two readings of the dots are possible.</summary>
    internal (string Table, string Column)? Find(string text, bool isFull)
    {
        if (tables.Count == 1 && !isFull) return tables[0].Columns.Contains(text) ? (tables[0].Name, text) : null;
        var found = tables.SelectMany(t => t.Columns.Where(c => Full(t.Name, c) == text).Select(c => (t.Name, c))).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The known name nearest to a mistyped one.</summary>
    internal string NearestTo(string text, bool isFull) => Nearest.Of(text, tables.SelectMany(t => t.Columns.Select(c => isFull ? Full(t.Name, c) : Of(t.Name, c))));
}
