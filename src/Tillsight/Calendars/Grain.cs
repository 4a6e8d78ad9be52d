namespace Tillsight.Calendars;

/// <summary>How finely time is cut, from fine to coarse.</summary>
public enum Grain { Day, Week, Month, Quarter, Year }
