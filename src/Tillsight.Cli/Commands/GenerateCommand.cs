using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Tillsight.Cli.Terminal;
using Tillsight.Sources.PracticeShop;
using Tillsight.Sources.PracticeShop.Truth;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight generate --size N</c>: a practice shop of any size, with its truth beside it.</summary>
static class GenerateCommand
{
    static readonly PracticeShopOptions Defaults = new();

    static readonly Option<long> Size = new("--size") { Description = "Order lines in all, such as 60000, 250k or 100M", HelpName = "N", DefaultValueFactory = _ => Defaults.Lines, CustomParser = Lines };
    static readonly Option<ulong> Seed = new("--seed") { Description = "Chooses the shop: the same seed and size give the same bytes", HelpName = "S", DefaultValueFactory = _ => Defaults.Seed };
    static readonly Option<string?> Out = new("--out") { Description = "A new or empty folder (else practice-shop-N)", HelpName = "DIR" };
    static readonly Option<DateOnly?> From = new("--from") { Description = $"First day of trade [default: {Defaults.From:yyyy-MM-dd}]", HelpName = "DATE", CustomParser = Date };
    static readonly Option<DateOnly?> To = new("--to") { Description = $"Last day of trade [default: {Defaults.To:yyyy-MM-dd}]", HelpName = "DATE", CustomParser = Date };
    static readonly Option<int?> Stores = new("--stores") { Description = "Stores beside the web shop (else as many as suit the size)", HelpName = "N" };

    public static Command Create()
    {
        var command = new Command("generate", "Make a practice shop: a lifelike retailer of any size whose truth is known") { Size, Seed, Out, From, To, Stores };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, cancellation)));
        return command;
    }

    static int Run(ParseResult parse, CancellationToken cancellation)
    {
        bool json = parse.GetValue(GlobalOptions.Json), quiet = parse.GetValue(GlobalOptions.Quiet);
        var options = Defaults with
        {
            Lines = parse.GetValue(Size), Seed = parse.GetValue(Seed), From = parse.GetValue(From) ?? Defaults.From, To = parse.GetValue(To) ?? Defaults.To, Stores = parse.GetValue(Stores),
        };
        string folder = parse.GetValue(Out) ?? string.Create(CultureInfo.InvariantCulture, $"practice-shop-{options.Lines}");
        PracticeShopTruth truth;
        using (var display = ProgressDisplay.OnStandardError(quiet || json))
        using (var stage = display.Begin("Practice shop", options.Lines, "lines"))
            truth = PracticeShop.Write(options, folder, new Reporting(stage), cancellation);
        if (json) JsonOutput.Write(j => WriteJson(j, folder, truth));
        else if (!quiet) WriteText(folder, truth);
        return ExitCodes.Done;
    }

    static void WriteText(string folder, PracticeShopTruth truth)
    {
        var culture = CultureInfo.InvariantCulture;
        var totals = truth.Totals;
        Console.Out.WriteLine(string.Create(culture, $"{folder}: {totals.Lines:N0} lines, {totals.Orders:N0} orders, {truth.Customers.Buyers:N0} known customers, net sales {totals.NetSales:N2}"));
        foreach (var file in truth.Files) Console.Out.WriteLine(string.Create(culture, $"  {file.Name,-28}{file.Records,14:N0}"));
        Console.Out.WriteLine($"  {PracticeShop.TruthFile}\n\nLoad it with: tillsight run {folder}");
    }

    static void WriteJson(Utf8JsonWriter json, string folder, PracticeShopTruth truth)
    {
        json.WriteStartObject();
        json.WriteString("folder", folder);
        json.WriteString("truth", Path.Combine(folder, PracticeShop.TruthFile));
        json.WriteStartArray("files");
        foreach (var file in truth.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("records", file.Records);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("lines", truth.Totals.Lines);
        json.WriteNumber("orders", truth.Totals.Orders);
        json.WriteNumber("customers", truth.Customers.Buyers);
        json.WriteNumber("net_sales", truth.Totals.NetSales);
        json.WriteEndObject();
    }

    /// <summary>60000, 60,000, 60k, 1.5M, 100M.</summary>
    static long Lines(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value, digits = text.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        int scale = char.ToUpperInvariant(digits.Length > 0 ? digits[^1] : ' ') switch { 'K' => 1_000, 'M' => 1_000_000, _ => 1 };
        if (decimal.TryParse(scale == 1 ? digits : digits[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number <= long.MaxValue / scale)
            return (long)(number * scale);
        argument.AddError($"--size is {text}; a number of order lines was expected, such as 60000, 250k or 100M.");
        return 0;
    }

    static DateOnly? Date(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        argument.AddError($"{text} is not a date; one like 2025-12-31 was expected.");
        return null;
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, says it at once and in order.</summary>
    sealed class Reporting(ProgressStage stage) : IProgress<PracticeShopProgress>
    {
        public void Report(PracticeShopProgress value) => stage.Report(value.Lines);
    }
}
