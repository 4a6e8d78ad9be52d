namespace Tillsight.Views;

/// <summary>Says that marks, rows or columns stand for a value each of a dimension, so that a door can turn a click on one into a filter of the page.</summary>
/// <param name="Dimension">Its id ("country").</param>
/// <param name="Values">Each one's value as a filter writes it, in order; null: the labels are the values. An entry that is null leads nowhere ("other").</param>
public sealed record Members(string Dimension, IReadOnlyList<string?>? Values = null)
{
    /// <summary>What the mark at a place stands for; null where it leads nowhere.</summary>
    public Member? At(int index, string? label) =>
        (Values is null ? label : index < Values.Count ? Values[index] : null) is { } value ? new(Dimension, value) : null;
}

/// <summary>One value of a dimension, as a filter writes it: country and France.</summary>
public sealed record Member(string Dimension, string Value);
