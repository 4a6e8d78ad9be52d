using System.CommandLine;
using Tillsight.Sources;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight read PATH</c>: a table as it is understood, before mapping and cleaning.</summary>
static class ReadCommand
{
    static readonly Argument<string[]> Paths = new("path") { Description = "Files, folders, globs, or - for standard input.", Arity = ArgumentArity.OneOrMore };
    static readonly Option<bool> Csv = new("--csv") { Description = "Print all rows as CSV." };
    static readonly Option<string?> Delimiter = new("--delimiter") { Description = "What separates fields: a character, or comma, semicolon, tab, space, pipe." };
    static readonly Option<string?> Encoding = new("--encoding") { Description = "The text encoding, such as utf-8, windows-1252, utf-16le." };
    static readonly Option<string?> Header = new("--header") { Description = "Whether the first line names the columns." };
    static readonly Option<string?> Quote = new("--quote") { Description = "The quote character, or none." };
    static readonly Option<int?> Skip = new("--skip") { Description = "Lines to leave out before the header." };
    static readonly Option<string?> Table = new("--table") { Description = "The one sheet wanted, by name or number." };

    /// <param name="json">The option for JSON that all commands share; without it the command brings its own.</param>
    public static Command Create(Option<bool>? json = null)
    {
        Header.AcceptOnlyFromAmong("yes", "no");
        var command = new Command("read", "Show a file as it is understood: delimiter, quoting, encoding, header and every row.")
        {
            Paths, Csv, Delimiter, Encoding, Header, Quote, Skip, Table,
        };
        if (json is null)
        {
            json = new Option<bool>("--json") { Description = "Print all rows as one JSON document." };
            command.Options.Add(json);
        }
        command.SetAction(result => Run(result, json));
        return command;
    }

    static int Run(ParseResult result, Option<bool> json)
    {
        bool isCsv = result.GetValue(Csv), isJson = result.GetValue(json);
        if (isCsv && isJson) throw new UsageException("--csv and --json exclude one another.");
        using var input = Console.OpenStandardInput();
        var options = OptionsOf(result);
        var files = SourceFiles.Expand(result.GetValue(Paths)!, input);
        if (files.FirstOrDefault(f => f.Kind == ContentKind.Parquet) is { } parquet)
            throw new UsageException($"{parquet.Name} is a Parquet file: its types need no understanding. `tillsight inspect` shows it.");
        var tables = files.SelectMany(f => TabularFile.Open(f, options).Tables);
        if (isCsv) WriteCsv([.. tables]);
        else if (isJson) WriteJson(tables);
        else
            foreach (var table in tables) TablePreview.Write(table);
        return 0;
    }

    static ReadOptions OptionsOf(ParseResult result) => new()
    {
        Delimiter = result.GetValue(Delimiter) is { } written ? DelimiterOf(written) : null,
        Encoding = result.GetValue(Encoding),
        HasHeader = result.GetValue(Header) switch { "yes" => true, "no" => false, _ => null },
        Quote = result.GetValue(Quote),
        SkipLines = result.GetValue(Skip),
        Table = result.GetValue(Table),
    };

    static string DelimiterOf(string written) => written.ToLowerInvariant() switch
    {
        "comma" => ",",
        "semicolon" => ";",
        "tab" or "\\t" => "\t",
        "space" => " ",
        "pipe" => "|",
        "" => throw new UsageException("The delimiter given is empty. Leave --delimiter out to have it found."),
        _ => written,
    };

    static void WriteCsv(List<TabularTable> tables)
    {
        if (tables.Count > 1)
            throw new UsageException(
                $"--csv prints one table, and there are {tables.Count}: {string.Join(", ", tables.Select(Title))}. Name one file, and for a sheet --table.");
        using var output = Console.OpenStandardOutput();
        var outcome = CsvWriter.Write(tables[0], output, record => Console.Error.WriteLine($"{tables[0].File}, line {record.LineNumber}: {record.Message}"));
        foreach (string note in outcome.Notes) Console.Error.WriteLine($"{tables[0].File}: {note}");
    }

    static void WriteJson(IEnumerable<TabularTable> tables)
    {
        using var output = Console.OpenStandardOutput();
        using var document = new ReadDocument(output);
        foreach (var table in tables) document.Add(table);
        document.End();
        output.WriteByte((byte)'\n');
    }

    public static string Title(TabularTable table) => table.Name is null ? table.File : $"{table.File}, sheet {table.Name}";
}
