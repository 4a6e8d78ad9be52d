namespace Tillsight.Profiling.Columns;

/// <summary>How many different values there are.</summary>
/// <param name="IsExact">False: estimated from the values whose hash falls in one part of many; the relative error is about
/// 1 / sqrt(values in that part).</param>
public readonly record struct DistinctCount(long Value, bool IsExact);
