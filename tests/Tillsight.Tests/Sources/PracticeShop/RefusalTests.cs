using Tillsight.Sources.PracticeShop;
using Tillsight.Testing;
using Practice = Tillsight.Sources.PracticeShop.PracticeShop;

namespace Tillsight.Tests.Sources.PracticeShop;

public class RefusalTests
{
    public static TheoryData<PracticeShopOptions, string> Impossible => new()
    {
        { new() { Lines = 0 }, "--size" },
        { new() { Lines = 3_000_000_000 }, "--size" },
        { new() { From = new(2025, 2, 1), To = new(2025, 1, 31) }, "--from" },
        { new() { From = new(2000, 1, 1), To = new(2025, 1, 1) }, "ten years" },
        { new() { From = new(1900, 1, 1), To = new(1900, 12, 31) }, "1950" },
        { new() { Lines = 100_000_000, From = new(2025, 1, 1), To = new(2025, 1, 2) }, "a longer time" },
        { new() { Stores = 61 }, "61 stores" },
        { new() { Products = 5 }, "5 products" },
        { new() { IdentifiedStoreShare = 1.5 }, "1.5" },
        { new() { Threads = 0 }, "0 threads" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_option_is_named_and_nothing_is_made(PracticeShopOptions options, string named)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("shop");
        Assert.Contains(named, Assert.Throws<UsageException>(() => Practice.Write(options, path, null, TestContext.Current.CancellationToken)).Message);
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.txt", "precious");
        var refusal = Assert.Throws<UsageException>(() => Practice.Write(new() { Lines = 100 }, folder.Path, null, TestContext.Current.CancellationToken));
        Assert.Contains("not empty", refusal.Message);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Cancelling_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var cancelling = new CancellationTokenSource();
        string path = folder.File("shop");
        Assert.ThrowsAny<OperationCanceledException>(() => Practice.Write(new() { Lines = 50_000 }, path, new CancelAfterMonth(cancelling), cancelling.Token));
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void Cancelling_empties_a_folder_that_was_there()
    {
        using var folder = new TemporaryFolder();
        using var cancelling = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Practice.Write(new() { Lines = 50_000 }, folder.Path, new CancelAfterMonth(cancelling), cancelling.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Progress_counts_up_to_all_lines_day_by_day()
    {
        using var folder = new TemporaryFolder();
        var seen = new Recording();
        Practice.Write(new() { Lines = 2_000, From = new(2025, 3, 1), To = new(2025, 3, 31) }, folder.File("shop"), seen, TestContext.Current.CancellationToken);
        Assert.Equal(31, seen.Reports.Count);
        Assert.Equal(new PracticeShopProgress(2_000, 2_000, new(2025, 3, 31)), seen.Reports[^1]);
        Assert.Equal(seen.Reports.OrderBy(r => r.Lines), seen.Reports);
    }

    sealed class CancelAfterMonth(CancellationTokenSource source) : IProgress<PracticeShopProgress>
    {
        public void Report(PracticeShopProgress value)
        {
            if (value.Day.Day == 31) source.Cancel();
        }
    }

    sealed class Recording : IProgress<PracticeShopProgress>
    {
        public List<PracticeShopProgress> Reports { get; } = [];

        public void Report(PracticeShopProgress value) => Reports.Add(value);
    }
}
