using Tillsight.Sources.PracticeShop;
using Tillsight.Testing;
using Practice = Tillsight.Sources.PracticeShop.PracticeShop;

namespace Tillsight.Tests.Sources.PracticeShop;

public class SizeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(999)]
    [InlineData(12_345)]
    public void Exactly_as_many_lines_are_written_as_were_asked_for(long lines) => Assert.Equal(lines, CountLines(new() { Lines = lines }));

    [Theory]
    [InlineData("2025-06-14", "2025-06-14")]
    [InlineData("2025-12-25", "2025-12-25")]
    [InlineData("2024-12-20", "2025-01-01")]
    [InlineData("2016-02-29", "2025-12-31")]
    public void Any_span_of_days_holds_exactly_as_many_lines(string from, string to) =>
        Assert.Equal(3_000, CountLines(new() { Lines = 3_000, From = SampleShop.Date(from), To = SampleShop.Date(to) }));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(60)]
    public void Any_number_of_stores_can_be_asked_for(int stores)
    {
        using var folder = new TemporaryFolder();
        Practice.Write(new() { Lines = 4_000, Stores = stores }, folder.Path, null, TestContext.Current.CancellationToken);
        Assert.Equal(stores + 1, CsvTable.Read(folder.File("stores.csv")).Count());
    }

    [Fact]
    public void Everyone_can_be_known()
    {
        using var folder = new TemporaryFolder();
        Practice.Write(new() { Lines = 4_000, IdentifiedStoreShare = 1 }, folder.Path, null, TestContext.Current.CancellationToken);
        var store = CsvTable.Read(folder.File("order_lines.csv")).Where(r => r["channel"] == "Store").ToList();
        Assert.DoesNotContain(store, r => r["customer_id"].Length == 0);
    }

    [Fact]
    public void A_large_shop_is_one_file_a_month()
    {
        using var folder = new TemporaryFolder();
        var truth = Practice.Write(new() { Lines = 1_000_001, From = new(2025, 5, 30), To = new(2025, 6, 3) }, folder.Path, null, TestContext.Current.CancellationToken);
        Assert.Equal(["order_lines-2025-05.csv", "order_lines-2025-06.csv"], truth.Files.Select(f => f.Name).Where(n => n.StartsWith("order_lines")));
        Assert.Equal(1_000_001, truth.Files.Where(f => f.Name.StartsWith("order_lines")).Sum(f => f.Records));
    }

    [Fact]
    public void The_truth_knows_the_records_of_every_file()
    {
        using var folder = new TemporaryFolder();
        var truth = Practice.Write(new() { Lines = 5_000 }, folder.Path, null, TestContext.Current.CancellationToken);
        Assert.Equal(Directory.EnumerateFiles(folder.Path, "*.csv").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), truth.Files.Select(f => f.Name));
        foreach (var file in truth.Files) Assert.Equal((file.Name, CsvTable.Read(folder.File(file.Name)).LongCount()), (file.Name, file.Records));
    }

    [Fact]
    public void Ten_million_lines_stay_in_bounded_memory()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("TILLSIGHT_SOAK")), "A soak: ./test --soak");
        using var folder = new TemporaryFolder();
        long most = 0;
        var truth = Practice.Write(new() { Lines = 10_000_000 }, folder.Path, new Watching(() => most = Math.Max(most, GC.GetTotalMemory(false))), TestContext.Current.CancellationToken);
        Assert.Equal(10_000_000, truth.Totals.Lines);
        Assert.Equal(10_000_000, Directory.EnumerateFiles(folder.Path, "order_lines-*.csv").Sum(f => File.ReadLines(f).LongCount() - 1));
        Assert.True(most < 300_000_000, $"{most:N0} bytes were held for {truth.Customers.Listed:N0} customers.");
    }

    static long CountLines(PracticeShopOptions options)
    {
        using var folder = new TemporaryFolder();
        var truth = Practice.Write(options, folder.Path, null, TestContext.Current.CancellationToken);
        Assert.Equal(options.Lines, truth.Totals.Lines);
        return CsvTable.Read(folder.File("order_lines.csv")).LongCount();
    }

    sealed class Watching(Action look) : IProgress<PracticeShopProgress>
    {
        public void Report(PracticeShopProgress value) => look();
    }
}
