using Spectre.Console;
using Tillsight.Delivery;
using Tillsight.Views;

namespace Tillsight.Cli.Terminal;

/// <summary>Key figures, one a line: name, figure, change with its arrow and sign, recent values.</summary>
static class TerminalFigures
{
    public static void Write(IAnsiConsole console, Figures figures, Formats formats)
    {
        bool wide = console.Profile.Width >= 72, widest = console.Profile.Width >= 100;
        var grid = new Grid();
        grid.AddColumn(new GridColumn().PadRight(2));
        grid.AddColumn(new GridColumn().NoWrap().RightAligned().PadRight(2));
        grid.AddColumn(new GridColumn().NoWrap().PadRight(2));
        if (wide) grid.AddColumn(new GridColumn().NoWrap().PadRight(2));
        if (widest) grid.AddColumn(new GridColumn().PadRight(0));
        foreach (var figure in figures.Items)
        {
            List<Text> cells = [new(figure.Label), new(formats.Headline(figure.Value, figure.Unit), Look.Strong), Change(figure, formats)];
            if (wide) cells.Add(new Text(SparkText.Of(figure.Spark ?? [], 20, console.Profile.Capabilities.Unicode), Look.Accent));
            if (widest) cells.Add(new Text(Remark(figure, formats), Look.Mute));
            grid.AddRow([.. cells]);
        }
        console.Write(grid);
    }

    static Text Change(Figure figure, Formats formats)
    {
        if (figure.Value is null || figure.Previous is null) return new Text("");
        var change = FigureChange.Of(figure);
        return new Text($"{change.Arrow} {formats.Change(figure.Value, figure.Previous, figure.Unit)}", Look.Of(change.News));
    }

    static string Remark(Figure figure, Formats formats) => string.Join("; ", new[]
    {
        figure.Previous is { } before ? $"{figure.PreviousLabel ?? "before"}: {formats.Headline(before, figure.Unit)}" : null,
        figure.Note,
    }.Where(s => s is not null));
}
