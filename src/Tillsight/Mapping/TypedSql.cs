using Tillsight.Engines;

namespace Tillsight.Mapping;

/// <summary>SQL (of the embedded engine) that reads the text of a source column as a value; null where it cannot be read.</summary>
public static class TypedSql
{
    /// <summary>Digits kept behind the decimal point for money, quantities and ratings.</summary>
    public const string Decimal = "decimal(18, 4)";

    static readonly string[] TrueWords = ["yes", "true", "y", "t", "1", "on", "ja", "oui", "si", "sí"];

    /// <param name="column">SQL of the source column, a varchar.</param>
    public static string Of(FieldType type, string column, ValueReading reading) => type switch
    {
        FieldType.Identifier => Identifier(column, reading),
        FieldType.Text => Present(column, reading),
        FieldType.Integer => $"try_cast({Number(column, reading)} as integer)",
        FieldType.Number or FieldType.Money => $"try_cast({Number(column, reading)} as {Decimal})",
        FieldType.Rate => Rate(column, reading),
        FieldType.Date => $"cast({InstantSql.Of(Present(column, reading), reading)} as date)",
        FieldType.Instant => InstantSql.Of(Present(column, reading), reading),
        FieldType.Time => InstantSql.TimeOfDay(Present(column, reading), reading),
        FieldType.Flag => Flag(column, reading),
        _ => throw new InvalidOperationException($"{type} has no reading."),
    };

    /// <summary>The type that <see cref="Of"/> answers with.</summary>
    public static string TypeName(FieldType type) => type switch
    {
        FieldType.Identifier or FieldType.Text => "varchar",
        FieldType.Integer => "integer",
        FieldType.Number or FieldType.Money or FieldType.Rate => Decimal,
        FieldType.Date => "date",
        FieldType.Instant => "timestamp",
        FieldType.Time => "time",
        FieldType.Flag => "boolean",
        _ => throw new InvalidOperationException($"{type} has no type name."),
    };

    /// <summary>The trimmed text, null where it is empty or a word for missing.</summary>
    public static string Present(string column, ValueReading reading)
    {
        string trimmed = $"nullif(trim({column}), '')";
        return reading.MissingWords.Count == 0
            ? trimmed
            : $"case when lower(trim({column})) in ({Sql.Texts(reading.MissingWords.Select(w => w.ToLowerInvariant()))}) then null else {trimmed} end";
    }

    /// <summary>True where a word needs no mention in a reading to be read as yes.</summary>
    public static bool IsUsualTrueWord(string word) => TrueWords.Contains(word.ToLowerInvariant());

    static string Identifier(string column, ValueReading reading)
    {
        string present = Present(column, reading);
        return reading.FloatTail
            ? $"case when suffix({column}, '.0') then nullif(left(trim({column}), -2), '') else {present} end"
            : present;
    }

    static string Number(string column, ValueReading reading)
    {
        string text = Present(column, reading);
        foreach (string strip in reading.Strip) text = $"replace({text}, {Sql.Text(strip)}, '')";
        if (reading.Group is { } group)
        {
            text = $"replace({text}, {Sql.Text(group.ToString())}, '')";
            if (group == ' ') text = $"replace(replace({text}, '\u00a0', ''), '\u202f', '')";
        }
        if (reading.Decimal != '.') text = $"replace({text}, {Sql.Text(reading.Decimal.ToString())}, '.')";
        if (reading.Strip.Count > 0 || reading.AccountingNegatives) text = $"trim({text})";
        if (reading.AccountingNegatives)
            text = $"case when {text} like '(%)' then '-' || {text}[2:-2] when {text} like '%-' then '-' || trim({text}[:-2]) else {text} end";
        if (reading.Negated) text = $"case when {text} like '-%' then {text}[2:] when {text} is null then null else '-' || {text} end";
        return text;
    }

    static string Rate(string column, ValueReading reading)
    {
        string text = Number(column, reading);
        return reading.Percent
            ? $"try_cast(try_cast(trim(replace({text}, '%', '')) as decimal(18, 6)) / 100 as {Decimal})"
            : $"try_cast({text} as {Decimal})";
    }

    static string Flag(string column, ValueReading reading)
    {
        var words = reading.TrueWords.Count > 0 ? reading.TrueWords.Select(w => w.ToLowerInvariant()) : TrueWords;
        string text = Present(column, reading);
        return $"case when {text} is null then null else lower({text}) in ({Sql.Texts(words)}) end";
    }
}
