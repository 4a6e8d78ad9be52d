using System.Text.RegularExpressions;
using Tillsight.Engines;

namespace Tillsight.Metrics.Queries;

/// <summary>Columns of the star that tell who a customer is.</summary>
public static partial class PersonalColumns
{
    /// <summary>Stands in the settings for: none.</summary>
    public const string None = "none";

    /// <summary>Cells that are looked at, and the share of them that has to look personal.</summary>
    const int SampleRows = 2000;

    const string EnoughShare = "0.5";

    /// <summary>Where personal cells can stand.</summary>
    static readonly string[] Tables = ["dim_customer", "fct_order_line"];

    /// <summary>The columns that may be named as personal: the customer's name and id, and the source's extra columns.</summary>
    public static IReadOnlyList<string> Choices(IEngine engine) =>
        [.. Tables.SelectMany(engine.ColumnsOf).Where(c => c is "customer_id" or "customer_name" || c.StartsWith("x_", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    /// <summary>The columns that the settings name, or without a word there, those that look personal.</summary>
    /// <param name="setting">Names with commas between them, or <see cref="None"/>; null: not decided.</param>
    public static IReadOnlyList<string> Of(IEngine engine, string? setting) => setting is null ? Propose(engine)
        : setting == None ? [] : setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>By their names, and by cells that are e-mail addresses or telephone numbers.</summary>
    public static IReadOnlyList<string> Propose(IEngine engine)
    {
        var found = new List<string> { "customer_name" };
        foreach (string table in Tables)
            foreach (string column in engine.ColumnsOf(table).Where(c => c == "customer_id" || c.StartsWith("x_", StringComparison.Ordinal)))
                if (!found.Contains(column) && ((column != "customer_id" && PersonalName().IsMatch(column)) || LooksPersonal(engine, table, column))) found.Add(column);
        return found;
    }

    // @ begins a macro of the engine's SQL, so it is written as \x40. A telephone number has a plus sign or
    // two signs between its groups: other digits are as well the number of an order.
    static bool LooksPersonal(IEngine engine, string table, string column) => engine.Query($"""
        select coalesce(avg(case when regexp_matches(v, '^[^\x40\s]+\x40[^\x40\s]+\.[^\x40\s]+$') or regexp_matches(v, '^(\+[0-9]|[(]?[0-9]+[)]?[-/ ]+[0-9]+[-/ ]+[0-9])[-0-9 /().]{"{2,}"}$')
                                     and length(regexp_replace(v, '[^0-9]', '', 'g')) between 7 and 15 and not regexp_matches(v, '^[0-9]{"{4}"}-[0-9]{"{2}"}-[0-9]{"{2}"}') then 1 else 0 end), 0) >= {EnoughShare} as yes
        from (select trim(cast({Sql.Name(column)} as varchar)) as v from {table} where {Sql.Name(column)} is not null limit {SampleRows})
        """).Column<bool?>("yes")[0] == true;

    [GeneratedRegex("(^|_)(e_?mail|mail|phone|telephone|tel|mobile|cell|fax|(first|last|full|sur|given|family|customer|client|contact|billing|shipping|recipient|buyer)_?name|surname|address|street|iban|passport|ssn)(_|$|[0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex PersonalName();
}
