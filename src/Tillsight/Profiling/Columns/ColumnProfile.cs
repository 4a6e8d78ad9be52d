using Tillsight.Sources.Values;
using Tillsight.Statistics.Similarity;

namespace Tillsight.Profiling.Columns;

/// <summary>What a column of the source looks like.</summary>
public sealed record ColumnProfile
{
    public required string Name { get; init; }

    /// <summary>Place in the table, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What the cells are and how they are written, with the reason.</summary>
    public required ValueFormat Format { get; init; }

    public ValueKind Kind => Format.Kind;

    /// <summary>Rows of the table.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows that the statistics rest on: fewer than <see cref="Rows"/> where the column was sampled.</summary>
    public required long ProfiledRows { get; init; }

    public bool IsSampled => ProfiledRows < Rows;

    /// <summary>Cells that are absent.</summary>
    public required long Null { get; init; }

    /// <summary>Cells that are there but empty or blank.</summary>
    public required long Empty { get; init; }

    /// <summary>Cells with a word for missing ("N/A"); estimated where the column was sampled.</summary>
    public required long MissingWords { get; init; }

    public long Missing => Null + Empty + MissingWords;

    /// <summary>0..1.</summary>
    public double MissingRate => Rows == 0 ? 0 : (double)Missing / Rows;

    /// <summary>Values that are not of the kind; estimated where the column was sampled.</summary>
    public required long Unreadable { get; init; }

    /// <summary>Different values among those that are not missing, as written.</summary>
    public required DistinctCount Distinct { get; init; }

    /// <summary>Every row has a value of its own.</summary>
    public bool IsUnique => Rows > 0 && Missing == 0 && Distinct.Value == Rows && Distinct.IsExact;

    /// <summary>The most common values, most frequent first.</summary>
    public required IReadOnlyList<ValueCount> Common { get; init; }

    /// <summary>Of columns of numbers.</summary>
    public NumberFacts? Numbers { get; init; }

    /// <summary>Of columns of dates and instants.</summary>
    public DateFacts? Dates { get; init; }

    /// <summary>Of every column with values: how long its texts are.</summary>
    public TextFacts? Texts { get; init; }

    /// <summary>Share of the values of a text column that read as dates.</summary>
    public double DateShare { get; init; }

    /// <summary>Values that differ from another one in case or surrounding blanks only.</summary>
    internal bool HasCaseVariants { get; init; }

    /// <summary>How often each value occurs, where there are few of them.</summary>
    internal IReadOnlyList<long> CategoryCounts { get; init; } = [];

    /// <summary>Every spelling of a text column that is not sampled, for looking at spellings.</summary>
    internal IReadOnlyList<TextCount> Spellings { get; init; } = [];
}
