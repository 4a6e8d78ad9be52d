namespace Tillsight.Sources.Values;

/// <summary>What is known of a column beside its cells; it decides only what they leave open.</summary>
public sealed record ValueHints
{
    public static ValueHints None { get; } = new();

    /// <summary>The column's name: a number that may count seconds is an instant only in a column that is called so.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The decimal separator that other columns of the file prove.</summary>
    public char? DecimalSeparator { get; init; }

    /// <summary>The order of day and month that other columns of the file prove.</summary>
    public DateOrder? Order { get; init; }

    static readonly string[] TimeWords = ["date", "time", "stamp", "epoch", "created", "updated", "datum", "zeit", "fecha", "heure", "_at", "tijd"];

    static readonly string[] MeasureWords = ["quantity", "qty", "units", "menge", "anzahl", "cantidad", "quantité", "quantite", "aantal", "price", "preis", "prix", "precio", "prezzo", "amount", "betrag", "montant", "importe", "total", "sales", "revenue", "umsatz"];

    /// <summary>The name is that of a quantity or an amount of money.</summary>
    internal bool SpeaksOfMeasure => ColumnName is { } name && Array.Exists(MeasureWords, w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    // Within other words these mean something else.
    static readonly string[] WholeWords = ["ts", "data", "ora", "day", "tag"];

    internal bool SpeaksOfTime => ColumnName is { } name
        && (Array.Exists(TimeWords, w => name.Contains(w, StringComparison.OrdinalIgnoreCase)) || WholeWords.Contains(name, StringComparer.OrdinalIgnoreCase));
}
