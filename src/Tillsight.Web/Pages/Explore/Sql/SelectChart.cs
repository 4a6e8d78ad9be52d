using Tillsight.Views;

namespace Tillsight.Web.Pages.Explore.Sql;

/// <summary>A simple chart of a select's answer: days or names first, numbers after.</summary>
static class SelectChart
{
    const int MostBars = 30, MostSteps = 1500, MostSeries = 4;

    /// <summary>Null where the answer is not of that shape.</summary>
    public static Chart? Of(Table table)
    {
        if (table.Columns.Count < 2 || table.Rows.Count < 2) return null;
        List<int> numbers = [.. Enumerable.Range(1, table.Columns.Count - 1).Where(i => table.Columns[i].Unit == Unit.Number).Take(MostSeries)];
        if (numbers.Count == 0 || table.Rows.Any(r => r[0] is null) || table.Rows.Select(r => r[0]).Distinct().Count() < table.Rows.Count) return null;
        if (table.Rows.All(r => r[0] is DateOnly) && table.Rows.Count <= MostSteps) return Lines(table, numbers);
        return table.Columns[0].Unit == Unit.Text && table.Rows.Count <= MostBars ? Bars(table, numbers) : null;
    }

    static Chart Lines(Table table, List<int> numbers)
    {
        var rows = table.Rows.OrderBy(r => (DateOnly)r[0]!).ToList();
        List<DateOnly> dates = [.. rows.Select(r => (DateOnly)r[0]!)];
        return Of(table, new TimeLines(dates, [.. dates.Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))],
            [.. numbers.Select((n, k) => new Line(table.Columns[n].Label, [.. rows.Select(r => Number(r[n]))], k == 0 ? LineRole.Subject : LineRole.Category))], Unit.Number));
    }

    static Chart Bars(Table table, List<int> numbers) => Of(table, new Bars([.. table.Rows.Select(r => (string)r[0]!)],
        [.. numbers.Select(n => new BarSeries(table.Columns[n].Label, [.. table.Rows.Select(r => Number(r[n]))]))], Unit.Number, CategoryLabel: table.Columns[0].Label));

    static Chart Of(Table table, ChartShape shape) => new("select_chart", "The answer as a chart", $"{string.Join(", ", table.Columns.Skip(1).Where(c => c.Unit == Unit.Number).Take(MostSeries).Select(c => c.Label))} by {table.Columns[0].Label}",
        $"{table.Rows.Count} values of {table.Columns[0].Label}.", shape);

    static decimal? Number(object? cell) => cell switch
    {
        long whole => whole,
        decimal number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < 1e27 => (decimal)number,
        _ => null,
    };
}
