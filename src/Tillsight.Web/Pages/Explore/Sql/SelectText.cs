using System.Text.Json;
using System.Text.RegularExpressions;
using Tillsight.Engines;

namespace Tillsight.Web.Pages.Explore.Sql;

/// <summary>Looks through a statement before it runs. The reader is a read-only transaction with external access off, but the workspace's own folder lies
/// within what the engine may open: a file function could read the archive past every limit, or touch the warehouse's file and drop its lock. So the
/// engine's own parser takes the statement apart, and only tables of the warehouse and a few harmless functions may stand where rows come from.</summary>
static partial class SelectText
{
    public const int Longest = 8000;

    static readonly HashSet<string> RowFunctions = new(StringComparer.OrdinalIgnoreCase) { "range", "generate_series", "unnest" };

    /// <summary>They look or write beyond the data: environment, settings, log, sequences, text that is run.</summary>
    static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase) { "getenv", "current_setting", "getvariable", "write_log", "nextval", "currval", "setseed", "query", "query_table", "txid_current" };

    /// <param name="tables">Tables that may be read.</param>
    /// <exception cref="UsageException">It is not one select over these tables; says why and, where it is known, the position.</exception>
    public static void Check(WarehouseReader reader, string sql, IReadOnlySet<string> tables, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(sql)) throw new UsageException("Write a select, such as: select * from fct_order_line limit 10");
        if (sql.Length > Longest) throw new UsageException($"The statement has {sql.Length} characters; at most {Longest} are taken.");
        if (sql.Contains('\0', StringComparison.Ordinal)) throw new UsageException("The statement holds a character of number zero. Take it away.");
        string json = reader.Query("select cast(json_serialize_sql(cast($statement as varchar)) as varchar) as parsed", new Dictionary<string, object?>(StringComparer.Ordinal) { ["statement"] = sql }, cancellation).Column<string>("parsed")[0];
        using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        var root = parsed.RootElement;
        if (root.GetProperty("error").GetBoolean()) throw NotParsed(root, sql);
        if (root.GetProperty("statements").GetArrayLength() != 1) throw new UsageException("One statement at a time: everything after the first semicolon has to go.");
        var named = new HashSet<string>(tables, StringComparer.OrdinalIgnoreCase);
        AddNamed(root, named);
        Walk(root, sql, named);
    }

    static UsageException NotParsed(JsonElement root, string sql)
    {
        string message = root.GetProperty("error_message").GetString() ?? "";
        if (root.GetProperty("error_type").GetString() == "not implemented") return new("Only a select is taken here (also with, describe and summarize): nothing that changes, reads files or sets anything.");
        return new($"The statement cannot be read{Position(root, sql)}: {message}.");
    }

    static string Position(JsonElement root, string sql) =>
        root.TryGetProperty("position", out var position) && int.TryParse(position.GetString(), System.Globalization.CultureInfo.InvariantCulture, out int at) ? At(sql, at) : "";

    /// <summary>" at line 2, column 7".</summary>
    static string At(string sql, int offset)
    {
        string before = sql[..Math.Clamp(offset, 0, sql.Length)];
        int line = before.Count(c => c == '\n') + 1, column = before.Length - before.LastIndexOf('\n');
        return FormattableString.Invariant($" at line {line}, column {column}");
    }

    /// <summary>Names that the statement gives to selects of its own. A plain word is no file, whatever stands behind it elsewhere.</summary>
    static void AddNamed(JsonElement element, HashSet<string> into)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("cte_map", out var map) && map.TryGetProperty("map", out var entries))
            foreach (var entry in entries.EnumerateArray())
                if (entry.GetProperty("key").GetString() is { } name && PlainName().IsMatch(name)) into.Add(name);
        foreach (var child in Children(element)) AddNamed(child, into);
    }

    static void Walk(JsonElement element, string sql, HashSet<string> tables)
    {
        if (element.ValueKind == JsonValueKind.Object && Text(element, "type") is { } type)
            switch (type)
            {
                case "BASE_TABLE": Table(element, sql, tables); break;
                case "TABLE_FUNCTION": Function(element.GetProperty("function"), sql, RowFunctions.Contains); break;
                case "FUNCTION" or "WINDOW_AGGREGATE": Function(element, sql, name => !Refused.Contains(name)); break;
                case "SHOW_REF" when Text(element, "show_type") is not ("DESCRIBE" or "SUMMARY"): throw new UsageException("The tables are listed beside the statement; describe TABLE tells the columns of one.");
            }
        foreach (var child in Children(element)) Walk(child, sql, tables);
    }

    static void Table(JsonElement table, string sql, HashSet<string> tables)
    {
        string name = Text(table, "table_name") ?? "", schema = Text(table, "schema_name") ?? "", catalog = Text(table, "catalog_name") ?? "";
        if (schema is "" or "main" && catalog.Length == 0 && tables.Contains(name)) return;
        string full = string.Join('.', new[] { catalog, schema, name }.Where(p => p.Length > 0));
        throw new UsageException($"There is no table \"{full}\" here{Where(table, sql)}. The tables are listed beside the statement; files cannot be read.");
    }

    static void Function(JsonElement function, string sql, Func<string, bool> isTaken)
    {
        string name = Text(function, "function_name") ?? "";
        if (!isTaken(name)) throw new UsageException($"The function {name} is not taken here{Where(function, sql)}: a select reads the warehouse's tables and nothing else.");
    }

    static string Where(JsonElement element, string sql) => element.TryGetProperty("query_location", out var location) && location.TryGetInt32(out int at) ? At(sql, at) : "";

    static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static IEnumerable<JsonElement> Children(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(p => p.Value),
        JsonValueKind.Array => element.EnumerateArray(),
        _ => [],
    };

    [GeneratedRegex(@"^\w+$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
