using System.CommandLine;
using Spectre.Console;
using Tillsight.Cli.Terminal;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight query --metrics a,b --by dimension</c>: any metrics by any dimensions, as a table, JSON or CSV.</summary>
static class QueryCommand
{
    const int RowsShown = 1000;

    static readonly Option<string[]> Metrics = new("--metrics", "-m")
    { Description = "Metrics, separated by commas (net_sales,orders)", HelpName = "a,b", Required = true, AllowMultipleArgumentsPerToken = true };

    static readonly Option<string[]> By = new("--by")
    { Description = "Dimensions to group by, separated by commas (country,channel)", HelpName = "dim,...", AllowMultipleArgumentsPerToken = true };

    static readonly Option<string?> Grain = new("--grain") { Description = "Time as first column: day, week, month, quarter or year", HelpName = "GRAIN" };

    static readonly Option<string?> From = new("--from") { Description = "First day: 2011-11-30, 2011-11, 2011-W48, 2011-Q4 or 2011", HelpName = "D" };

    static readonly Option<string?> To = new("--to") { Description = "Last day, which belongs to the range; a month stands for its last day", HelpName = "D" };

    static readonly Option<string[]> Where = new("--where")
    { Description = "Conditions such as country=France or channel!=web; several on one dimension are alternatives", HelpName = "dim=value", AllowMultipleArgumentsPerToken = true };

    static readonly Option<string?> Compare = new("--compare") { Description = "previous (period), year (ago) or year_date", HelpName = "TIME" };

    static readonly Option<string?> Order = new("--order") { Description = "Column to sort by, from the highest; +column from the lowest", HelpName = "metric" };

    static readonly Option<int?> Limit = new("--limit") { Description = "Rows to give at most", HelpName = "N" };

    static readonly Option<int> Offset = new("--offset") { Description = "Rows to leave out first", HelpName = "N" };

    static readonly Option<bool> Csv = new("--csv") { Description = "Comma-separated values" };

    public static Command Create()
    {
        var command = new Command("query", "Any metrics by any dimensions (docs/guide/metrics.md lists them)")
        { Metrics, By, Grain, From, To, Where, Compare, Order, Limit, Offset, Csv };
        command.SetAction((parse, cancellation) =>
        {
            var query = QueryOf(parse);
            using var shop = OpenShop.Loaded(parse);
            var answer = new MetricReader(shop.Engine).Answer(query, cancellation);
            if (parse.GetValue(GlobalOptions.Json)) WriteJson(answer);
            else if (parse.GetValue(Csv)) AnswerCsv.Write(answer, Console.Out);
            else WriteText(answer, Formats.For(shop.Settings.Currency, shop.Settings.Locale));
            if (!parse.GetValue(GlobalOptions.Quiet))
                foreach (string note in answer.Notes) Console.Error.WriteLine(note);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    static MetricQuery QueryOf(ParseResult parse) => MetricQuery.Parse(
        parse.GetValue(Metrics) ?? [], parse.GetValue(By), parse.GetValue(Grain), parse.GetValue(From), parse.GetValue(To),
        parse.GetValue(Where), parse.GetValue(Compare), parse.GetValue(Order), parse.GetValue(Limit), parse.GetValue(Offset));

    static void WriteJson(MetricAnswer answer)
    {
        using var output = Console.OpenStandardOutput();
        AnswerJson.Write(answer, output);
        output.WriteByte((byte)'\n');
    }

    /// <summary>One row reads best as key figures; cut in columns it would not fit a terminal.</summary>
    static void WriteText(MetricAnswer answer, Formats formats)
    {
        if (answer.Columns[0].Role == ColumnRole.Metric) TerminalFigures.Write(AnsiConsole.Console, AnswerFigures.Of(answer), formats);
        else TerminalTable.Write(AnsiConsole.Console, AnswerTable.Of(answer, "query", ""), formats, RowsShown);
        if (CellText.Of(answer.Coverage.Until) is { } until)
            AnsiConsole.Console.Write(new Text($"Data until {until.Replace('T', ' ')}{(answer.ComparedWith is { } with ? $"; compared with {with}" : "")}\n", Look.Mute));
    }
}
