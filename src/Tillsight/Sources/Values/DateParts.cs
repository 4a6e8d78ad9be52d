namespace Tillsight.Sources.Values;

/// <summary>The parts of one date or time, put together and checked against the calendar.</summary>
struct DateParts
{
    const long Day = 86_400_000_000;
    const int FirstYear = 1, LastYear = 9999;

    int _year, _month, _day, _hour, _minute, _second, _fraction, _offset, _halfDay;

    public DateParts()
    {
        _month = _day = 1;
        _halfDay = -1;
        _year = 1970;
    }

    public void Set(DatePart part, int value)
    {
        switch (part)
        {
            case DatePart.Day: _day = value; break;
            case DatePart.Month or DatePart.MonthName: _month = value; break;
            case DatePart.Year: _year = value; break;
            case DatePart.ShortYear: _year = value + (value < 69 ? 2000 : 1900); break;
            case DatePart.Hour: _hour = value; break;
            case DatePart.Minute: _minute = value; break;
            case DatePart.Second: _second = value; break;
            case DatePart.Fraction: _fraction = value; break;
            case DatePart.HalfDay: _halfDay = value; break;
            case DatePart.Offset: _offset = value; break;
            case DatePart.YearMonthDay: (_year, _month, _day) = (value / 10000, value / 100 % 100, value % 100); break;
            case DatePart.DayMonthYear:
                (_day, _month, _year) = (value / 1_000_000, value / 10000 % 100, value % 10000);
                // 20-09-1201 is 2009-12-01 read the wrong way round.
                if (_year is < 1900 or > 2100) _year = 0;
                break;
            case DatePart.HourMinuteSecond: (_hour, _minute, _second) = (value / 10000, value / 100 % 100, value % 100); break;
            default: break;
        }
    }

    /// <summary>Microseconds since 1970-01-01 00:00; false where there is no such day or time.</summary>
    public bool TryTotal(out long microseconds)
    {
        microseconds = 0;
        if (_year is < FirstYear or > LastYear || _month is < 1 or > 12 || _day < 1 || _day > DateTime.DaysInMonth(_year, _month)) return false;
        if (_halfDay >= 0)
        {
            if (_hour is < 1 or > 12) return false;
            _hour = _hour % 12 + 12 * _halfDay;
        }
        if (_hour > 23 || _minute > 59 || _second > 59) return false;
        long days = new DateOnly(_year, _month, _day).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        long seconds = _hour * 3600L + (_minute - _offset) * 60L + _second;
        microseconds = days * Day + seconds * 1_000_000 + _fraction;
        return true;
    }
}
