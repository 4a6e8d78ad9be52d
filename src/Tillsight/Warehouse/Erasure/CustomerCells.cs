using Tillsight.Engines;
using Tillsight.Mapping;

namespace Tillsight.Warehouse.Erasure;

/// <summary>Where a source keeps its customers: the column that names them in each table, and the cells of a row that say nothing of them.</summary>
public sealed class CustomerCells(SourceMapping mapping)
{
    /// <summary>The customer's id, or the name where it stands for the id.</summary>
    readonly FieldMapping? _id = mapping.Field("customer_id") ?? mapping.Field("customer_name");

    /// <summary>SQL of the typed id in a table under its kept headers; null where the table has none.</summary>
    public string? IdIn(string table) => ColumnIn(table) is { } column ? TypedSql.Of(FieldType.Identifier, Sql.Name(column), _id!.Reading) : null;

    /// <summary>Columns that stay when a row loses its customer: what was sold, where, when and for how much. All else goes, also what nobody mapped.</summary>
    public IReadOnlySet<string> Kept(string table) => table != mapping.Lines?.Name ? new HashSet<string>()
        : mapping.Fields.Where(f => f.Table == table && StarField.Find(f.Field) is { } s && s.Entity != Entity.Customer && s.Id is not "review").Select(f => f.Column)
            .Concat(mapping.Attributes.Where(a => a.Table == table && a.Entity is Entity.Product).Select(a => a.Column))
            .Concat(mapping.Joins.Where(j => j.FromTable == table).Select(j => j.FromColumn))
            .Where(c => c != ColumnIn(table)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the mapping uses the table at all.</summary>
    public bool Knows(string table) => mapping.Tables.Any(t => t.Name == table && t.Role != TableRole.Ignored);

    /// <summary>The kept header that a batch's header stands for.</summary>
    public string Kept(string table, string header) => mapping.Tables.FirstOrDefault(t => t.Name == table)?.Renamed.GetValueOrDefault(header, header) ?? header;

    /// <summary>The kept header of the customer's name in a table, or null.</summary>
    public string? NameIn(string table) => mapping.Field("customer_name") is { } f && f.Table == table ? f.Column : null;

    string? ColumnIn(string table)
    {
        if (_id is null) return null;
        if (_id.Table == table) return _id.Column;
        return mapping.Joins.FirstOrDefault(j => j.FromTable == table && j.ToTable == _id.Table && j.ToColumn == _id.Column)?.FromColumn
            ?? mapping.Joins.FirstOrDefault(j => j.ToTable == table && j.FromTable == _id.Table && j.FromColumn == _id.Column)?.ToColumn;
    }
}
