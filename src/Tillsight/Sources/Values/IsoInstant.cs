namespace Tillsight.Sources.Values;

/// <summary>Reads what most exports write, 2011-12-31 or 2011-12-31 23:59:59, without looking for pieces.</summary>
static class IsoInstant
{
    const int DateLength = 10, InstantLength = 19;

    static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>False where the cell is written otherwise or is no day of the calendar.</summary>
    /// <param name="hasTime">Whether a time of day is expected after the date.</param>
    public static bool TryRead(ReadOnlySpan<byte> cell, bool hasTime, out long microseconds)
    {
        microseconds = 0;
        if (cell.Length != (hasTime ? InstantLength : DateLength) || cell[4] != '-' || cell[7] != '-') return false;
        int year = Two(cell, 0) * 100 + Two(cell, 2), month = Two(cell, 5), day = Two(cell, 8), seconds = 0;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        if (hasTime)
        {
            if (cell[10] != ' ' || cell[13] != ':' || cell[16] != ':') return false;
            int hour = Two(cell, 11), minute = Two(cell, 14), second = Two(cell, 17);
            if ((uint)hour > 23 || (uint)minute > 59 || (uint)second > 59) return false;
            seconds = hour * 3600 + minute * 60 + second;
        }
        microseconds = ((new DateOnly(year, month, day).DayNumber - Epoch) * 86_400L + seconds) * 1_000_000;
        return true;
    }

    /// <summary>Two digits as a number; a large negative one where they are none.</summary>
    static int Two(ReadOnlySpan<byte> text, int at)
    {
        uint tens = (uint)(text[at] - '0'), ones = (uint)(text[at + 1] - '0');
        return tens > 9 || ones > 9 ? -100_000 : (int)(tens * 10 + ones);
    }
}
