using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Insights.Findings;

/// <summary>The shop's days, read in one question that the roll-up by order answers: what findings compare a period with.</summary>
sealed class DailyFigures
{
    readonly Dictionary<DateOnly, Day> _days = [];

    DailyFigures(DateRange data) => Data = data;

    /// <summary>First and last day with a line.</summary>
    public DateRange Data { get; }

    /// <summary>Days that hold a line, in order.</summary>
    public IEnumerable<Day> Days => _days.Values.OrderBy(d => d.Date);

    /// <summary>Null where no line has a date.</summary>
    public static DailyFigures? Read(FeedQuestion question)
    {
        if (question.Reader.Coverage.Dates is not { } data) return null;
        string[] metrics = ["net_sales", "gross_sales", "discounts", "returns", "orders", .. question.Facts.HasCustomers ? (string[])["new_customers"] : []];
        var answer = question.Reader.Answer(new MetricQuery { Metrics = metrics, Grain = Grain.Day, From = data.First, To = data.Last, Where = question.Where }, question.Cancellation);
        var figures = new DailyFigures(data);
        foreach (var row in answer.Rows)
        {
            if (row.Cells[0] is not DateOnly date || row.Lines == 0) continue;
            decimal Of(string id) => metrics.Contains(id) ? answer.Figure(row, id) ?? 0 : 0;
            figures._days[date] = new Day(date, Of("net_sales"), Of("gross_sales"), Of("discounts"), Of("returns"), Of("orders"), Of("new_customers"));
        }
        return figures;
    }

    public bool Holds(DateOnly date) => _days.ContainsKey(date);

    public Day? On(DateOnly date) => _days.GetValueOrDefault(date);

    /// <summary>The sums of a range, under its first day.</summary>
    public Day Sum(DateRange range) => range.Enumerate().Select(On).OfType<Day>().Aggregate(new Day(range.First, 0, 0, 0, 0, 0, 0), (sum, day) => sum + day);

    /// <summary>Up to <paramref name="most"/> stretches before a range that are as long as it, the latest first, all within the data: whole months before
    /// whole months, the same part of the months before a month to date, as many days before any other range.</summary>
    public IReadOnlyList<DateRange> Before(ChosenRange chosen, int most = 12)
    {
        var before = new List<DateRange>();
        for (var range = Earlier(chosen, chosen.Range); before.Count < most && range.First >= Data.First; range = Earlier(chosen, range)) before.Add(range);
        return before;
    }

    static DateRange Earlier(ChosenRange chosen, DateRange range)
    {
        if (chosen.PartOf is { } grain)
        {
            var period = Period.Of(range.First, grain, range.First.DayOfWeek).Previous();
            return DateRange.Starting(period.First, Math.Min(chosen.Range.Days, period.Range.Days));
        }
        if (range.First.Day != 1 || range.Last.AddDays(1).Day != 1) return range.AddDays(-range.Days);
        int months = (range.Last.Year - range.First.Year) * 12 + range.Last.Month - range.First.Month + 1;
        return new(range.First.AddMonths(-months), range.First.AddDays(-1));
    }
}

/// <summary>Sums of a day, or of several.</summary>
sealed record Day(DateOnly Date, decimal NetSales, decimal GrossSales, decimal Discounts, decimal Returns, decimal Orders, decimal NewCustomers)
{
    public static Day operator +(Day a, Day b) => new(a.Date, a.NetSales + b.NetSales, a.GrossSales + b.GrossSales, a.Discounts + b.Discounts, a.Returns + b.Returns, a.Orders + b.Orders, a.NewCustomers + b.NewCustomers);

    public decimal BeforeReturns => GrossSales - Discounts;
}
