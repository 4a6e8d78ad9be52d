using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Tables;

/// <summary>Which table holds the lines, and which tables are looked up from them, near ones first.</summary>
sealed class SourceLayout
{
    SourceLayout(IReadOnlyList<PlacedTable> tables, IReadOnlyList<TableJoin> joins, IReadOnlyList<LinesChoice> choices) =>
        (Tables, Joins, Choices) = (tables, joins, choices);

    /// <summary>Every table of the source, the lines first, then lookups in the order in which they are reached.</summary>
    internal IReadOnlyList<PlacedTable> Tables { get; }

    /// <summary>Joins that lead from the lines to the lookups; one to a lookup.</summary>
    internal IReadOnlyList<TableJoin> Joins { get; }

    /// <summary>All tables by how much they look like lines, best first.</summary>
    internal IReadOnlyList<LinesChoice> Choices { get; }

    internal PlacedTable? Lines => Tables.FirstOrDefault(t => t.Role == TableRole.Lines);

    internal static SourceLayout Of(IReadOnlyList<TableFacts> tables, IReadOnlyDictionary<string, Subject> subjects, IReadOnlyList<TableJoin> found,
        IReadOnlyList<LinesChoice> choices, MappingAnswers answers)
    {
        bool May(string table, TableRole role) => !answers.Roles.TryGetValue(table, out var said) || said == role;
        string? named = answers.Roles.Where(r => r.Value == TableRole.Lines).Select(r => r.Key).FirstOrDefault();
        var lines = named is not null ? choices.First(c => c.Table.Table.Name == named) : choices.FirstOrDefault(c => c.IsPossible && May(c.Table.Table.Name, TableRole.Lines));
        if (lines is null)
            return new([.. choices.Select(c => new PlacedTable(c.Table, subjects[c.Table.Table.Name], Subject.Unknown, TableRole.Ignored, null, IgnoredReason(c, null, subjects)))], [], choices);

        var byName = tables.ToDictionary(t => t.Table.Name, StringComparer.Ordinal);
        string reason = $"order lines: {lines.Table.Table.Rows.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} rows with {Spoken(lines.Parties)} and an amount";
        var placed = new List<PlacedTable> { new(lines.Table, Subject.Sales, Subject.Sales, TableRole.Lines, null, reason) };
        var joins = new List<TableJoin>();
        // The surest join first, wherever it starts: a region is the store's where that is surer than that it is the customer's.
        while (found.Where(j => placed.Exists(p => p.Name == j.FromTable) && placed.TrueForAll(p => p.Name != j.ToTable) && IsOfSales(subjects[j.ToTable], j.ToTable, answers) && May(j.ToTable, TableRole.Lookup))
            .MaxBy(j => j.Confidence) is { } join)
        {
            var subject = subjects[join.ToTable];
            joins.Add(join);
            placed.Add(new(byName[join.ToTable], subject, Held(placed.Find(p => p.Name == join.FromTable)!, subject), TableRole.Lookup, join, join.Evidence));
        }
        var rest = choices.Where(c => placed.All(p => p.Name != c.Table.Table.Name))
            .Select(c => new PlacedTable(c.Table, subjects[c.Table.Table.Name], Subject.Unknown, TableRole.Ignored, null, IgnoredReason(c, lines, subjects)));
        return new([.. placed, .. rest], joins, choices);
    }

    /// <summary>Staff, warehouses, stock, payments and exchange rates describe no sale, even where a key leads to them.</summary>
    static bool IsOfSales(Subject subject, string table, MappingAnswers answers) => answers.Roles.ContainsKey(table)
        || subject is not (Subject.Employee or Subject.Warehouse or Subject.Stock or Subject.Payment or Subject.Currency);

    /// <summary>A lookup of a lookup describes what the nearer one does, unless it has a subject of the star itself.</summary>
    static Subject Held(PlacedTable from, Subject subject) => subject switch
    {
        Subject.Customer or Subject.Product or Subject.Store or Subject.Promotion or Subject.Calendar or Subject.Feedback or Subject.Supplier => subject,
        Subject.Sales => Subject.Sales,
        Subject.Category => from.Holds is Subject.Sales or Subject.Product or Subject.Category ? Subject.Category : from.Holds,
        _ => from.Holds is Subject.Sales ? subject : from.Holds,
    };

    static string IgnoredReason(LinesChoice choice, LinesChoice? lines, IReadOnlyDictionary<string, Subject> subjects) => subjects[choice.Table.Table.Name] switch
    {
        _ when choice.Table.Table.Rows == 0 => "it has no rows",
        Subject.Stock => "stock and shipments, not sales",
        Subject.Warehouse => "warehouses, which take no part in a sale",
        Subject.Employee => "staff, which no order line names",
        Subject.Supplier => "suppliers, which no order line names",
        Subject.Payment => "payments: money received, not what was sold",
        Subject.Feedback => "feedback: several rows an order, or none that an order line names",
        Subject.Currency => "exchange rates",
        Subject.Sales when lines is not null => $"sales too, but {lines.Table.Table.Name} says more of them",
        _ when lines is not null => "no order line, and no table looked up from one, names its rows",
        _ when choice.Amount < .3 => "no column holds an amount of money or a price",
        _ => "nothing says when, to whom or of what its amounts are",
    };

    static string Spoken(IReadOnlyList<string> parties) => string.Join(", ", parties.Select(p => p.Replace("_id", "", StringComparison.Ordinal).Replace("ordered_at", "date", StringComparison.Ordinal)
        .Replace("product_name", "product", StringComparison.Ordinal).Replace("calendar", "date", StringComparison.Ordinal).Replace("sales", "order", StringComparison.Ordinal)).Distinct());
}
