using Tillsight.Views;

namespace Tillsight.Metrics.Dimensions;

/// <summary>Something that order lines are grouped and filtered by. Every line has exactly one value of it, or none.</summary>
public abstract record Dimension(string Id, string Name)
{
    /// <summary>Written in a filter for lines that have no value, whatever the dimension calls it.</summary>
    public const string None = "(none)";

    /// <summary>What its values are.</summary>
    public virtual Unit Unit => Unit.Text;

    /// <summary>How a line without a value is shown.</summary>
    public string Absent { get; init; } = None;

    /// <summary>Whether the values have an order of their own (hours, weekdays, months) rather than that of a metric.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>SQL over a line <c>l</c> and the alias of <see cref="Table"/>: what cells are grouped by.</summary>
    public abstract string Key { get; }

    /// <summary>The line's column that everything of this dimension is read from.</summary>
    public abstract string LineColumn { get; }

    /// <summary>A table that <see cref="Key"/> needs, joined before grouping.</summary>
    public virtual DimensionTable? Table => null;

    /// <summary>A value as it is shown, from the key as it was read.</summary>
    public virtual object? Cell(object? key) => key;

    /// <summary>A condition over a line <c>l</c> that is true where it has one of the values, else false and never null.</summary>
    /// <param name="values">As written; null stands for no value.</param>
    /// <exception cref="UsageException">A value cannot be one of this dimension.</exception>
    public abstract string Condition(IReadOnlyList<string?> values, QueryParameters parameters);

    /// <summary>A query of the values that there are, as text in column <c>value</c>; null where there is no list of them (dates).</summary>
    public virtual string? ValuesSql => null;

    /// <summary>The values of a filter, with null where no value is meant.</summary>
    public string? Filtered(string written) => written == None || written == Absent ? null : written;

    public sealed override string ToString() => Id;
}
