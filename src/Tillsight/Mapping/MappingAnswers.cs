using Tillsight.Profiling;

namespace Tillsight.Mapping;

/// <summary>Which of two numbers of a date comes first.</summary>
public enum DayMonthOrder { DayFirst, MonthFirst }

/// <summary>What the user said with flags; it outweighs every proposal.</summary>
public sealed record MappingAnswers
{
    /// <summary>Written for a field that no column fills: <c>--map rating=none</c>.</summary>
    public const string None = "none";

    public static MappingAnswers Nothing { get; } = new();

    /// <summary>Field id to "column" or "table.column", or <see cref="None"/>.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, TableRole> Roles { get; init; } = new Dictionary<string, TableRole>();

    public DayMonthOrder? DateOrder { get; init; }

    /// <summary>Reads the flags as typed.</summary>
    /// <param name="map">Values of --map: field=column or field=table.column.</param>
    /// <param name="roles">Values of --role: table=lines|lookup|ignored.</param>
    /// <param name="dateOrder">Value of --date-order: dmy or mdy; null where it was not given.</param>
    /// <exception cref="UsageException">A flag cannot be understood; the message names what was meant, or what is possible.</exception>
    public static MappingAnswers Parse(IEnumerable<string> map, IEnumerable<string> roles, string? dateOrder) => new()
    {
        Fields = Pairs(map, "--map", "field=column").ToDictionary(p => KnownField(p.Name), p => p.Value, StringComparer.Ordinal),
        Roles = Pairs(roles, "--role", "table=lines, table=lookup or table=ignored").ToDictionary(p => p.Name, p => Role(p.Name, p.Value), StringComparer.Ordinal),
        DateOrder = dateOrder?.ToLowerInvariant() switch
        {
            null => null,
            "dmy" => DayMonthOrder.DayFirst,
            "mdy" => DayMonthOrder.MonthFirst,
            _ => throw new UsageException($"--date-order {dateOrder} is not known; it is dmy (31/12/2024) or mdy (12/31/2024)."),
        },
    };

    /// <summary>The table and column that an answer names.</summary>
    /// <exception cref="UsageException">There is no such column, or several tables have one.</exception>
    internal static (SourceTable Table, string Column) Find(string field, string answer, IReadOnlyList<SourceTable> tables)
    {
        // A column's own name may hold a dot, so the whole answer is tried first.
        var found = tables.SelectMany(t => t.Columns.Select(c => (Table: t, Column: c)))
            .Where(c => Same(c.Column, answer) || Same($"{c.Table.Name}.{c.Column}", answer)).ToList();
        if (found.Count > 1 && found.Where(c => c.Column == answer || $"{c.Table.Name}.{c.Column}" == answer).ToList() is { Count: > 0 } exact) found = exact;
        if (found.Count == 1) return found[0];
        if (found.Count > 1)
            throw new UsageException($"--map {field}={answer}: several tables have that column. Say which: {string.Join(" or ", found.Select(c => $"{c.Table.Name}.{c.Column}"))}.");
        var names = tables.SelectMany(t => t.Columns.Select(c => answer.StartsWith(t.Name + ".", StringComparison.OrdinalIgnoreCase) ? $"{t.Name}.{c}" : c));
        throw new UsageException($"--map {field}={answer}: the source has no column {answer}. The nearest is {Nearest.Of(answer, names)}.");
    }

    internal static SourceTable FindTable(string name, IReadOnlyList<SourceTable> tables) => tables.FirstOrDefault(t => Same(t.Name, name))
        ?? throw new UsageException($"--role {name}: the source has no table {name}. The nearest is {Nearest.Of(name, tables.Select(t => t.Name))}.");

    static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static string KnownField(string field) => StarField.Find(field) is not null ? field
        : throw new UsageException($"--map {field}: there is no field {field}. The nearest is {Nearest.Of(field, StarField.All.Select(f => f.Id))}.");

    static TableRole Role(string table, string role) => role.ToLowerInvariant() switch
    {
        "lines" => TableRole.Lines,
        "lookup" => TableRole.Lookup,
        "ignored" => TableRole.Ignored,
        _ => throw new UsageException($"--role {table}={role}: a table is lines, lookup or ignored."),
    };

    static IEnumerable<(string Name, string Value)> Pairs(IEnumerable<string> flags, string flag, string form)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in flags)
        {
            int at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == text.Length - 1) throw new UsageException($"{flag} {text} is not of the form {form}.");
            string name = text[..at].Trim();
            if (!seen.Add(name)) throw new UsageException($"{flag} {name} was given twice.");
            yield return (name, text[(at + 1)..].Trim());
        }
    }
}
