namespace Tillsight.Profiling.Alerts;

/// <summary>How much an alert asks of the reader.</summary>
public enum Severity
{
    /// <summary>Good to know; figures are right without it.</summary>
    Note,

    /// <summary>Figures may mislead; look once.</summary>
    Caution,

    /// <summary>Figures are wrong until it is settled.</summary>
    Serious,
}
