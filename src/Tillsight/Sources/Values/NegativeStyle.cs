namespace Tillsight.Sources.Values;

/// <summary>How a number is marked as negative.</summary>
public enum NegativeStyle
{
    None,

    /// <summary>-5</summary>
    Leading,

    /// <summary>5-</summary>
    Trailing,

    /// <summary>(5)</summary>
    Parentheses,
}
