namespace Tillsight.Profiling.Alerts;

/// <summary>A case of an alert that a person can look up.</summary>
/// <param name="Text">The case in words: order, product, values.</param>
/// <param name="File">File of its first row, where there is one.</param>
/// <param name="Line">Physical line in that file, 1-based.</param>
public sealed record AlertExample(string Text, string? File = null, long? Line = null);
