namespace Tillsight.Sources.Values;

/// <summary>What a column holds and how it is written, decided from all of its cells.</summary>
public sealed record ValueFormat
{
    public required ValueKind Kind { get; init; }

    /// <summary>How numbers are written; set for Integer and Decimal, and for Text that was numbers but for leading zeros or length.</summary>
    public NumberFormat? Number { get; init; }

    /// <summary>How dates and times are written, most frequent first; several where the column mixes them.</summary>
    public IReadOnlyList<DatePattern> Dates { get; init; } = [];

    /// <summary>The unit of a number that counts time since 1970-01-01 UTC; null where dates are written as dates.</summary>
    public EpochUnit? Epoch { get; init; }

    /// <summary>The two words of a Boolean column.</summary>
    public BooleanWords? Boolean { get; init; }

    /// <summary>Numbers with zeros in front, which are identifiers ("00042").</summary>
    public bool HasLeadingZeros { get; init; }

    /// <summary>Every time of day is midnight: these are dates written as instants.</summary>
    public bool IsMidnightOnly { get; init; }

    /// <summary>True where the order of day and month was decided by values that only one order can read, or needed no decision.</summary>
    public bool IsOrderProven { get; init; } = true;

    /// <summary>Another reading explains every cell as well; <see cref="Reason"/> names both.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The other reading of an ambiguous column ("%m/%d/%Y", "decimal comma").</summary>
    public string? Alternative { get; init; }

    /// <summary>Words that stand for a missing value, with their counts.</summary>
    public IReadOnlyList<WordCount> MissingWords { get; init; } = [];

    /// <summary>Cells seen, including empty and absent ones.</summary>
    public long Cells { get; init; }

    /// <summary>Cells that are absent, empty or only space.</summary>
    public long Empty { get; init; }

    /// <summary>Cells that hold a word for a missing value.</summary>
    public long Missing { get; init; }

    /// <summary>Cells that hold a value: neither empty nor missing.</summary>
    public long NonEmpty => Cells - Empty - Missing;

    /// <summary>Values that are as the format says.</summary>
    public long Conforming { get; init; }

    /// <summary>Values that are not.</summary>
    public long NotConforming => NonEmpty - Conforming;

    /// <summary>The first few values that are not.</summary>
    public IReadOnlyList<CellExample> NotConformingExamples { get; init; } = [];

    /// <summary>Why this was decided, in plain English.</summary>
    public required string Reason { get; init; }
}

/// <summary>What a number that tells an instant counts.</summary>
public enum EpochUnit { Seconds, Milliseconds }
