using System.Globalization;

namespace Tillsight.DuckDb;

/// <summary>Between DuckDB's days and microseconds since 1970-01-01 and the .NET types of date and time.</summary>
public static class DuckDbTime
{
    const int UnixEpochDay = 719162;
    const int TicksPerMicro = 10;

    /// <exception cref="OverflowException">Infinity, or a year outside 1 to 9999.</exception>
    public static DateOnly ToDate(int days)
    {
        long day = (long)days + UnixEpochDay;
        return day is >= 0 and <= 3652058 ? DateOnly.FromDayNumber((int)day) : throw Outside($"DATE {days} days from 1970-01-01");
    }

    public static int FromDate(DateOnly date) => date.DayNumber - UnixEpochDay;

    /// <summary>DuckDB's 24:00:00 has no equal in .NET.</summary>
    /// <exception cref="OverflowException">24:00:00.</exception>
    public static TimeOnly ToTime(long micros) => micros is >= 0 and < 86_400_000_000
        ? new TimeOnly(micros * TicksPerMicro)
        : throw Outside($"TIME {micros} microseconds");

    /// <summary>Cuts off the tenth of a microsecond.</summary>
    public static long FromTime(TimeOnly time) => time.Ticks / TicksPerMicro;

    /// <summary>A TIMESTAMP: the wall clock of no particular zone.</summary>
    /// <exception cref="OverflowException">Infinity, or a year outside 1 to 9999.</exception>
    public static DateTime ToDateTime(long micros) => new(Ticks(micros, TicksPerMicro), DateTimeKind.Unspecified);

    /// <summary>What the clock shows, whatever its <see cref="DateTime.Kind"/>; cuts off the tenth of a microsecond.</summary>
    public static long FromDateTime(DateTime value) => FloorToMicros(value.Ticks);

    /// <summary>A TIMESTAMPTZ: an instant, in UTC.</summary>
    /// <exception cref="OverflowException">Infinity, or a year outside 1 to 9999.</exception>
    public static DateTimeOffset ToInstant(long micros) => new(Ticks(micros, TicksPerMicro), TimeSpan.Zero);

    public static long FromInstant(DateTimeOffset value) => FloorToMicros(value.UtcTicks);

    internal static DateTime FromSeconds(long seconds) => new(Ticks(seconds, TimeSpan.TicksPerSecond));

    internal static DateTime FromMillis(long millis) => new(Ticks(millis, TimeSpan.TicksPerMillisecond));

    /// <summary>Cuts off what is below .NET's 100 nanoseconds.</summary>
    internal static DateTime FromNanos(long nanos) => nanos is long.MaxValue or -long.MaxValue or long.MinValue
        ? throw Outside("TIMESTAMP_NS infinity")
        : new(Ticks(Math.DivRem(nanos, 100, out long rest) - (rest < 0 ? 1 : 0), 1));

    static long FloorToMicros(long ticks) => (ticks - DateTime.UnixEpoch.Ticks) is var since && since >= 0
        ? since / TicksPerMicro
        : -((-since + TicksPerMicro - 1) / TicksPerMicro);

    static long Ticks(long units, long ticksPerUnit)
    {
        Int128 ticks = (Int128)units * ticksPerUnit + DateTime.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? (long)ticks
            : throw Outside($"TIMESTAMP {units} x {ticksPerUnit * 100} ns from 1970-01-01");
    }

    static OverflowException Outside(string what) => new(string.Create(CultureInfo.InvariantCulture,
        $"{what} is infinite or lies outside what .NET holds (years 1 to 9999, a day below 24 hours); read the number itself."));
}
