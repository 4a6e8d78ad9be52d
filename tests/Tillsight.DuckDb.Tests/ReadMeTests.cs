using System.Globalization;
using System.Text.RegularExpressions;
using Tillsight.Testing;

namespace Tillsight.DuckDb.Tests;

/// <summary>The examples of the README, compiled and run; the first test keeps the two alike.</summary>
public sealed partial class ReadMeTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_example_of_the_readme_is_here()
    {
        string readme = File.ReadAllText(Path.Combine(SharedData.Repository, "src/Tillsight.DuckDb/README.md"));
        string here = Flat(File.ReadAllText(Path.Combine(SharedData.Repository, "tests/Tillsight.DuckDb.Tests/ReadMeTests.cs")));
        var examples = Example().Matches(readme).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(5, examples.Length);
        Assert.All(examples, example => Assert.Contains(Flat(example), here));
    }

    [Fact]
    public void Tables_are_filled_read_counted_and_appended_to()
    {
        string path = _folder.File("shop.duckdb");
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var cancellationToken = TestContext.Current.CancellationToken;

        using var database = DuckDbDatabase.Open(path, new DuckDbOptions { Threads = 2, MemoryLimit = "1GB" });
        using var connection = database.Connect();
        connection.Execute("create table sale (sku varchar, quantity integer, price decimal(18,2), sold_on date)");
        long rows = connection.Execute("insert into sale values ('85123A', 6, 2.55, '2010-12-01'), ('71053', 6, 3.39, null)");
        object? revenue = connection.Scalar("select sum(quantity * price) from sale");

        Assert.Equal(2, rows);
        Assert.Equal(35.64m, revenue);

        using var result = connection.Query("select sku, price, sold_on from sale order by price");
        while (result.NextChunk(out var chunk))
        {
            var skus = chunk.Text(0);
            var prices = chunk.Decimals(1);
            var days = chunk.Column<int>(2);
            for (int row = 0; row < chunk.RowCount; row++)
            {
                string day = days.IsValid(row) ? DuckDbTime.ToDate(days[row]).ToString("O", CultureInfo.InvariantCulture) : "unknown";
                output.WriteLine($"{skus.GetString(row)} {prices[row]} {day}");
            }
        }

        Assert.Equal(["85123A 2.55 2010-12-01", "71053 3.39 unknown"], output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

        using var statement = connection.Prepare("select count(*) from sale where sold_on >= $from and price < $most");
        statement.Bind(statement.ParameterIndex("from"), new DateOnly(2010, 12, 1));
        statement.BindValue("most", 3.00m);
        using var counted = statement.Query(cancellationToken);
        long count = (long)counted.Scalar()!;

        Assert.Equal(1, count);

        using var transaction = connection.BeginTransaction();
        using (var appender = connection.CreateAppender(schema: null, "sale"))
        {
            var writer = appender.Writer;
            var quantities = writer.Values<int>(1);
            for (int row = 0; row < 1000; row++)
            {
                writer.SetUtf8(0, row, "22423"u8);
                quantities[row] = row;
                writer.SetDecimal(2, row, 12.75m);
                writer.SetNull(3, row);
            }
            appender.FlushChunk(1000);
            appender.Close();
        }
        transaction.Commit();

        Assert.Equal(1002L, connection.Scalar("select count(*) from sale"));
    }

    [Fact]
    public void An_instance_is_shut_in()
    {
        string folder = _folder.Path;

        var enclosed = new DuckDbOptions
        {
            EnableExternalAccess = false, AllowedDirectories = [folder], LockConfiguration = true, AllowedSettings = ["TimeZone"],
        };
        using var warehouse = DuckDbDatabase.Open(Path.Combine(folder, "warehouse.duckdb"), enclosed);
        using var shutIn = warehouse.Connect();
        shutIn.Execute($"copy (select 42 as answer) to '{folder}/answer.parquet' (format parquet)");
        var refused = Assert.Throws<DuckDbException>(() => shutIn.Execute("select * from read_text('/etc/hostname')"));
        Assert.Equal(DuckDbErrorKind.Permission, refused.Kind);
    }

    public void Dispose() => _folder.Dispose();

    static string Flat(string code) => Space().Replace(code, " ").Trim();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
