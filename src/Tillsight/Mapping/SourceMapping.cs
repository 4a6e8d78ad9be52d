using Tillsight.Sources.Values;

namespace Tillsight.Mapping;

/// <summary>Which column of which source table means what. Proposed with confidence, confirmed, kept in recipe.yaml and replayed on every load.</summary>
public sealed record SourceMapping
{
    /// <summary>The tables of the source and what each is for.</summary>
    public IReadOnlyList<TableMapping> Tables { get; init; } = [];

    /// <summary>Columns that fill fields of the star.</summary>
    public IReadOnlyList<FieldMapping> Fields { get; init; } = [];

    /// <summary>How lookup tables hang together with the lines and with each other.</summary>
    public IReadOnlyList<TableJoin> Joins { get; init; } = [];

    /// <summary>Columns without a place of their own, kept as extra attributes.</summary>
    public IReadOnlyList<AttributeMapping> Attributes { get; init; } = [];

    /// <summary>What makes an order.</summary>
    public OrderIdentity OrderIdentity { get; init; } = OrderIdentity.Column;

    public TableMapping? Lines => Tables.FirstOrDefault(t => t.Role == TableRole.Lines);

    public FieldMapping? Field(string field) => Fields.FirstOrDefault(f => f.Field == field);

    public bool Has(string field) => Field(field) is not null;

    /// <summary>Columns of a table that fields, attributes or joins use.</summary>
    public IReadOnlySet<string> Used(string table) => Fields.Where(f => f.Table == table).Select(f => f.Column)
        .Concat(Attributes.Where(a => a.Table == table).Select(a => a.Column))
        .Concat(Joins.Where(j => j.FromTable == table).Select(j => j.FromColumn)).Concat(Joins.Where(j => j.ToTable == table).Select(j => j.ToColumn))
        .ToHashSet(StringComparer.Ordinal);
}

/// <summary>Order lines; a table looked up from them; or not used.</summary>
public enum TableRole { Lines, Lookup, Ignored }

/// <summary>Where order numbers come from: a column; derived from customer, store and day; or each line is an order.</summary>
public enum OrderIdentity { Column, CustomerStoreDay, EachLine }

/// <summary>A table of the source: all files with the same columns.</summary>
/// <param name="Name">Short name, made from the file names ("sales_fact").</param>
/// <param name="Columns">Headers as read, in order.</param>
/// <param name="Reason">Why it has its role.</param>
public sealed record TableMapping(string Name, TableRole Role, IReadOnlyList<string> Columns, string Reason = "")
{
    /// <summary>Headers of later files that stand for one of the columns: the column, by the later header.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();
}

/// <summary>A column that fills a field, and how its text is read.</summary>
/// <param name="Field">Id of a <see cref="StarField"/>.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="Evidence">What speaks for it, in words.</param>
public sealed record FieldMapping(
    string Field, string Table, string Column, ValueReading Reading, double Confidence = 1, string Evidence = "");

/// <summary>A lookup: <paramref name="FromTable"/>.<paramref name="FromColumn"/> names a row of <paramref name="ToTable"/> by <paramref name="ToColumn"/>.</summary>
public sealed record TableJoin(string FromTable, string FromColumn, string ToTable, string ToColumn, double Confidence = 1, string Evidence = "");

/// <summary>An extra attribute of the line, the customer or the product.</summary>
/// <param name="Name">snake_case name; the dimension's id.</param>
/// <param name="Type">How it is kept.</param>
public sealed record AttributeMapping(Entity Entity, string Name, FieldType Type, string Table, string Column, ValueReading Reading);

/// <summary>How the text of a column is read, decided from the whole column.</summary>
public sealed record ValueReading
{
    public static ValueReading Plain { get; } = new();

    /// <summary>Decimal separator of numbers.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>Group separator of numbers, or null.</summary>
    public char? Group { get; init; }

    /// <summary>Currency signs, codes or units to strip from numbers.</summary>
    public IReadOnlyList<string> Strip { get; init; } = [];

    /// <summary>Numbers carry a percent sign: 15 % is 0.15.</summary>
    public bool Percent { get; init; }

    /// <summary>Negative numbers are written in parentheses or with a trailing minus.</summary>
    public bool AccountingNegatives { get; init; }

    /// <summary>Identifiers written as 13085.0 are 13085.</summary>
    public bool FloatTail { get; init; }

    /// <summary>Amounts carry the other sign: a discount written -5.00 takes 5.00 off.</summary>
    public bool Negated { get; init; }

    /// <summary>strptime patterns in the order in which they are tried; empty means ISO.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>ISO 639-1 code of the language that names the months; null where they are numbers or English.</summary>
    public string? MonthLanguage { get; init; }

    /// <summary>The time of day is written but always midnight: these are days.</summary>
    public bool DaysOnly { get; init; }

    /// <summary>Instants are numbers that count time since 1970-01-01 UTC.</summary>
    public EpochUnit? Epoch { get; init; }

    /// <summary>Words for yes; empty means yes, true, y, t, 1.</summary>
    public IReadOnlyList<string> TrueWords { get; init; } = [];

    /// <summary>Words for a value that is not there, such as N/A; the empty text always is one.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];
}
