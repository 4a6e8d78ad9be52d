namespace Tillsight.Profiling.Columns;

/// <summary>Lengths of a column's texts in characters, and what they are made of.</summary>
/// <param name="Padded">Values with blanks around them.</param>
/// <param name="Nested">Values that look like JSON or another nested structure.</param>
/// <param name="Unprintable">Values with control characters.</param>
public sealed record TextFacts(int ShortestLength, int LongestLength, double MeanLength, double MedianLength, long Padded, long Nested, long Unprintable);
