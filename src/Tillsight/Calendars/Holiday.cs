namespace Tillsight.Calendars;

/// <summary>One holiday on one day.</summary>
public readonly record struct Holiday(DateOnly Date, string Name, HolidayKind Kind);
