using System.Globalization;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;
using Tillsight.Mapping.Relations;
using Tillsight.Mapping.Tables;
using Tillsight.Mapping.Weighing;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping;

/// <summary>What becomes of columns without a field: kept as attributes of the line, the customer or the product, or left out for a reason.</summary>
sealed class ExtraAttributes(SourceLayout layout, IReadOnlyDictionary<string, ColumnFacts> fields, IReadOnlySet<ColumnFacts> used, AmountRelations amounts)
{
    /// <summary>Values of a store or promotion worth telling lines apart by.</summary>
    const int MostGroups = 100;

    static readonly Term[] Personal = [Term.Phone, Term.Fax, Term.Email, Term.Address, Term.FirstName, Term.LastName, Term.MiddleName, Term.Postal, Term.Latitude, Term.Employee];

    readonly List<AttributeMapping> _attributes = [];
    readonly SortedDictionary<string, List<string>> _leftOut = new(StringComparer.Ordinal);

    internal IReadOnlyList<AttributeMapping> Attributes => _attributes;

    /// <summary>What was left out and why, a sentence a reason.</summary>
    internal IEnumerable<string> Notes => _leftOut.Select(l => $"Left out as {l.Key}: {string.Join(", ", l.Value)}.");

    /// <summary>Keeps a field whose owner is not known as an attribute of the line.</summary>
    internal void Add(Candidate field) => _attributes.Add(new(Entity.Line, field.Field.Id, field.Field.Type, field.Column.Table, field.Column.Column, FieldReading.Of(field.Field.Id, field.Column)));

    internal void Collect()
    {
        var keys = layout.Joins.SelectMany(j => new[] { (j.FromTable, j.FromColumn), (j.ToTable, j.ToColumn) }).ToHashSet();
        foreach (var table in layout.Tables.Where(t => t.Role != TableRole.Ignored))
            foreach (var column in table.Facts.Columns.Where(c => !used.Contains(c) && !keys.Contains((c.Table, c.Column))))
            {
                if (ReasonToLeave(table, column) is { } reason) LeaveOut(reason, table, column);
                else Keep(table, column);
            }
    }

    string? ReasonToLeave(PlacedTable table, ColumnFacts column)
    {
        if (column.IsEmpty || column.IsConstant) return "empty or always the same";
        if ((column.Header.Terms.Any(Personal.Contains) && !WordShape.IsFlag(column)) || column.TextShare(t => t.Contains('@', StringComparison.Ordinal)) > .5) return "personal data";
        if (table.Holds == Subject.Calendar) return "parts of the date";
        if (column.IsKey && column.Rows > 20 && !column.IsDated && column.Kind != ValueKind.Decimal && (column.Kind == ValueKind.Text || column.Header.Terms.Contains(Term.Id) || column.Header.Terms.Contains(Term.Sku))) return "keys of their own";
        if (column.Header.Terms.Contains(Term.Url)) return "links and pictures";
        if (column.Header.Terms.Contains(Term.Id) && column.Distinct > MostGroups) return "keys of their own";
        if (column.Header.Terms is [Term.Note, ..]) return "free text";
        if (column.Kind == ValueKind.Text && column.Distinct > 1000 && column.DistinctShare > .5) return "free text";
        if (Twin(column) is not null) return "the same as a mapped column";
        bool describesLines = table.Holds is not (Subject.Customer or Subject.Product or Subject.Category or Subject.Supplier);
        if (table.Role == TableRole.Lookup && describesLines && (column.Distinct > MostGroups || column.DistinctShare > .9 || !IsGroup(column))) return "details of lookups that group nothing";
        if (amounts.IsOfWholeOrder(column)) return "figures of whole orders";
        if (amounts.Follows(column)) return "figures that follow from others";
        return null;
    }

    static bool IsGroup(ColumnFacts column) => column.Kind is ValueKind.Text or ValueKind.Boolean;

    /// <summary>A mapped column of the same table that this one determines and is determined by, where that is no accident of few values.</summary>
    ColumnFacts? Twin(ColumnFacts column) => used.FirstOrDefault(u => u.Table == column.Table && column.Distinct > 20 && u.Distinct == column.Distinct
        && Dependence.Share(u, column) == 1 && Dependence.Share(column, u) == 1);

    void LeaveOut(string reason, PlacedTable table, ColumnFacts column)
    {
        if (!_leftOut.TryGetValue(reason, out var list)) _leftOut[reason] = list = [];
        list.Add(layout.Tables.Count == 1 ? column.Column : $"{table.Name}.{column.Column}");
    }

    void Keep(PlacedTable table, ColumnFacts column)
    {
        var entity = table.Role == TableRole.Lines ? Owner(column) : table.Holds switch
        {
            Subject.Customer => Entity.Customer,
            Subject.Product or Subject.Category or Subject.Supplier => Entity.Product,
            _ => Entity.Line,
        };
        var type = FieldReading.TypeOf(column);
        _attributes.Add(new(entity, Name(table, column), type, column.Table, column.Column, FieldReading.Of(type, column)));
    }

    /// <summary>Whose attribute a column of the lines is: the customer's or the product's where that one determines it over several orders.</summary>
    Entity Owner(ColumnFacts column)
    {
        bool customer = IsOf("customer_id", column), product = IsOf("product_id", column) || (!fields.ContainsKey("product_id") && IsOf("product_name", column));
        return customer == product ? Entity.Line : customer ? Entity.Customer : Entity.Product;
    }

    bool IsOf(string field, ColumnFacts column)
    {
        if (!fields.TryGetValue(field, out var owner) || owner.Table != column.Table) return false;
        var order = fields.TryGetValue("order_id", out var id) && id.Table == column.Table && id != owner ? id : null;
        return Dependence.Share(owner, column, 20, order) >= .995;
    }

    string Name(PlacedTable table, ColumnFacts column)
    {
        string name = string.Join('_', HeaderText.Words(column.Column).Where(w => char.IsLetterOrDigit(w[0])));
        if (name.Length == 0) name = "column_" + (column.Position + 1).ToString(CultureInfo.InvariantCulture);
        string unique = _attributes.Exists(a => a.Name == name) ? $"{string.Join('_', HeaderText.Words(table.Name))}_{name}" : name;
        for (int n = 2; _attributes.Exists(a => a.Name == unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        return unique;
    }
}
