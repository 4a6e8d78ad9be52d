using System.Runtime.InteropServices;

namespace Tillsight.DuckDb;

/// <summary>DuckDB's INTERVAL: months, days and microseconds are kept apart because none is a fixed number of another.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDbInterval(int Months, int Days, long Micros)
{
    public static DuckDbInterval FromTimeSpan(TimeSpan span) => new(0, span.Days, (span.Ticks - span.Days * TimeSpan.TicksPerDay) / 10);

    /// <summary>Exact where there are no months.</summary>
    /// <exception cref="OverflowException">There are months: a month is no fixed length of time.</exception>
    public TimeSpan ToTimeSpan() => Months == 0
        ? new TimeSpan(checked(Days * TimeSpan.TicksPerDay + Micros * 10))
        : throw new OverflowException($"An interval of {Months} months has no length in days; read Months, Days and Micros.");
}
