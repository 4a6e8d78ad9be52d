using System.Globalization;
using System.Text.RegularExpressions;
using Tillsight.Testing;

namespace Tillsight.Cli.Tests;

/// <summary>Every command that README and guide show is run as shown, in a folder that holds the files they speak of.</summary>
public sealed partial class DocumentedCommandsTests
{
    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Path.Combine(SharedData.Repository, "docs", "guide"), "*.md").Append(Path.Combine(SharedData.Repository, "README.md"))
            .Where(p => Commands(p).Any()).Select(p => Path.GetRelativePath(SharedData.Repository, p))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_the_page_works(string page)
    {
        using var cli = new CliProcess();
        cli.Write("my-export.csv", Export());
        cli.Run("run", Path.Combine(cli.Folder, "my-export.csv"), "--workspace", "my-shop", "--quiet", "--no-report");
        foreach (string line in Commands(Path.Combine(SharedData.Repository, page)))
        {
            if (line.StartsWith("serve", StringComparison.Ordinal))
            {
                // It ends when it is told to; any free port, so that tests may run side by side.
                using var served = ServedHome.Start(cli, [.. Words(line), "--port", "0"]);
                Assert.Equal(0, served.Stop());
                continue;
            }
            var result = cli.Run([.. Words(line)]);
            // A batch and a record of another shop are named as an example: the program says that it has none such.
            int expected = line.Contains("quarantine fix", StringComparison.Ordinal) ? 2 : 0;
            Assert.True(result.ExitCode == expected, $"{page}: tillsight {line}\nended with {result.ExitCode}: {result.Errors}");
        }
    }

    static IEnumerable<string> Commands(string page) => Shell().Matches(File.ReadAllText(page)).SelectMany(b => b.Groups[1].Value.Split('\n'))
        .Where(l => l.StartsWith("./tillsight ", StringComparison.Ordinal))
        .Select(l => Remark().Replace(l["./tillsight ".Length..], "").Trim());

    static IEnumerable<string> Words(string line) => Word().Matches(line).Select(m => m.Value.Trim('"', '\''));

    static string Export() => "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
        + string.Concat(Enumerable.Range(0, 900).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{10_000 + i / 3},{85_000 + i * 7 % 40},PRODUCT {i * 7 % 40},{1 + i % 5},{new DateTime(2023, 1, 2, 9, 0, 0).AddHours(i / 3 * 58):yyyy-MM-dd HH:mm:ss},{2 + i * 7 % 40}.95,{12_000 + i / 3 % 60},{(i / 3 % 4 == 0 ? "France" : "United Kingdom")}\n")));

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"\s+#.*$")]
    private static partial Regex Remark();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();
}
