using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>Net sales day by day, from which those of any stretch are summed: they add up, so one reading of the lines serves every comparison.</summary>
sealed class DailyNetSales
{
    readonly DateOnly _first;
    readonly decimal[] _running;
    readonly int[] _daysWithLines;

    public DailyNetSales(MetricAnswer days, DateRange data)
    {
        _first = data.First;
        _running = new decimal[data.Days + 1];
        _daysWithLines = new int[data.Days + 1];
        foreach (var row in days.Rows)
        {
            if (row.Cells[0] is not DateOnly date) continue;
            _running[date.DayNumber - _first.DayNumber + 1] = days.Figure(row, "net_sales") ?? 0;
            _daysWithLines[date.DayNumber - _first.DayNumber + 1] = 1;
        }
        for (int i = 1; i < _running.Length; i++)
        {
            _running[i] += _running[i - 1];
            _daysWithLines[i] += _daysWithLines[i - 1];
        }
    }

    /// <summary>Net sales of a range; null where it begins before the data, and where a week or longer has no line at all: a gap is no zero.</summary>
    public decimal? Over(DateRange range)
    {
        int from = range.First.DayNumber - _first.DayNumber, to = Math.Min(_running.Length - 1, from + range.Days);
        if (from < 0 || to <= from) return null;
        return range.Days >= 7 && _daysWithLines[to] == _daysWithLines[from] ? null : _running[to] - _running[from];
    }

    /// <summary>Months with order lines.</summary>
    public IEnumerable<Period> Months()
    {
        for (int i = 1; i < _daysWithLines.Length; i++)
            if (_daysWithLines[i] > _daysWithLines[i - 1]) yield return Period.Of(_first.AddDays(i - 1), Grain.Month);
    }
}
