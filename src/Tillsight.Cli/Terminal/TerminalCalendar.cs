using System.Globalization;
using Spectre.Console;
using Tillsight.Delivery.Charts;
using Tillsight.Views;

namespace Tillsight.Cli.Terminal;

/// <summary>A calendar of days, a block a year: weeks side by side under the names of their months.</summary>
static class TerminalCalendar
{
    /// <summary>Room for the names of weekdays.</summary>
    const int Names = 6;

    public static void Write(IAnsiConsole console, CalendarHeat s, Formats formats)
    {
        var steps = new HeatSteps(s.Values.OfType<decimal>(), diverging: false);
        foreach (var block in CalendarBlock.Of(s))
        {
            console.Write(new Text(block.Year.ToString("0000", CultureInfo.InvariantCulture) + "\n", Look.Strong));
            foreach (var part in Parts(Year(s, block), Math.Max(8, console.Profile.Width - Names))) TerminalHeatMap.Write(console, part, formats, steps);
        }
        console.Write(new Text($"{formats.Short(steps.Min, s.Unit)} to {formats.Short(steps.Max, s.Unit)}\n", Look.Mute));
    }

    /// <summary>Columns beside each other as far as the terminal is wide, the rest below.</summary>
    static IEnumerable<HeatMap> Parts(HeatMap year, int most)
    {
        for (int from = 0; from < year.Columns.Count; from += most)
            yield return year with { Columns = [.. year.Columns.Skip(from).Take(most)], Values = [.. year.Values.Select(row => (IReadOnlyList<decimal?>)[.. row.Skip(from).Take(most)])] };
    }

    static HeatMap Year(CalendarHeat s, CalendarBlock block)
    {
        var cells = new decimal?[7][];
        for (int row = 0; row < 7; row++) cells[row] = new decimal?[block.Weeks];
        foreach (var (day, index) in block.Days) cells[CalendarBlock.WeekdayOf(day)][block.WeekOf(day)] = s.Values[index];
        var monday = CalendarBlock.Monday(new DateOnly(block.Year, 1, 1));
        string[] weeks = [.. Enumerable.Range(0, block.Weeks).Select(w => CalendarBlock.Month(monday.AddDays(7 * w + 6).Month))];
        return new HeatMap(CalendarBlock.Weekdays, weeks, cells, s.Unit);
    }
}
