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

    static readonly string[] TimeWords = ["date", "time", "stamp", "epoch", "created", "updated", "datum", "zeit", "fecha", "data", "heure", "ts", "_at", "tijd"];

    internal bool SpeaksOfTime => ColumnName is { } name && Array.Exists(TimeWords, w =>
        w == "ts" ? name.Equals(w, StringComparison.OrdinalIgnoreCase) : name.Contains(w, StringComparison.OrdinalIgnoreCase));
}
