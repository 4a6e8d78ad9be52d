using System.Security.Cryptography;
using Tillsight.Sources.PracticeShop;
using Tillsight.Testing;
using Practice = Tillsight.Sources.PracticeShop.PracticeShop;

namespace Tillsight.Tests.Sources.PracticeShop;

public class SameShopTests
{
    // Busy days: several parts each, so that several tills do have work.
    static readonly PracticeShopOptions Busy = new() { Lines = 100_000, Seed = 3, From = new(2025, 12, 15), To = new(2025, 12, 17) };

    [Fact]
    public void The_number_of_threads_changes_no_byte() => Assert.Equal(Hashes(Busy with { Threads = 1 }), Hashes(Busy with { Threads = 3 }));

    [Fact]
    public void The_same_seed_makes_the_same_shop_twice() => Assert.Equal(Hashes(new() { Lines = 5_000, Seed = 11 }), Hashes(new() { Lines = 5_000, Seed = 11 }));

    [Fact]
    public void Another_seed_makes_another_shop() =>
        Assert.NotEqual(Hashes(new() { Lines = 5_000, Seed = 11 })["order_lines.csv"], Hashes(new() { Lines = 5_000, Seed = 12 })["order_lines.csv"]);

    /// <summary>
    /// Written down once: a difference on another platform, runtime or after a change of the code shows here. Whoever changes the
    /// shop on purpose writes the new hash down, and knows that every figure quoted from a practice shop has changed too.
    /// </summary>
    [Fact]
    public void The_shop_of_seed_1_is_the_same_on_every_machine() =>
        Assert.Equal("fd612ad43153fd9a4ee3387dc7583348b6a505997472c38e168c642464f91ffd", Hashes(new() { Lines = 20_000, Seed = 1 })["order_lines.csv"]);

    static SortedDictionary<string, string> Hashes(PracticeShopOptions options)
    {
        using var folder = new TemporaryFolder();
        Practice.Write(options, folder.Path, null, TestContext.Current.CancellationToken);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            hashes.Add(Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        return hashes;
    }
}
