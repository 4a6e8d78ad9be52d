namespace Tillsight.Calendars;

/// <summary>The two ranges of a comparison.</summary>
/// <param name="Current">The elapsed part of the range asked for: it ends where the data ends.</param>
/// <param name="Reference">What it is held against: the same part, never a longer one, of the earlier time.</param>
/// <param name="Label">What the reference is: "Oct 2011", "same part of Nov 2011", "same weekdays a year ago".</param>
public sealed record ComparedRange(DateRange Current, DateRange Reference, string Label);
