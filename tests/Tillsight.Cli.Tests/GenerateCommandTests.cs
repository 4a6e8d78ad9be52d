using System.Security.Cryptography;

namespace Tillsight.Cli.Tests;

/// <summary><c>tillsight generate</c>: a practice shop by seed and size, as files that <c>run</c> loads.</summary>
public sealed class GenerateCommandTests : IDisposable
{
    readonly CliProcess _cli = new();

    public void Dispose() => _cli.Dispose();

    CliResult Generate(string folder, params string[] flags)
    {
        var done = _cli.Run(["generate", "--size", "600", "--out", Path.Combine(_cli.Folder, folder), "--json", .. flags]);
        Assert.True(done.ExitCode == 0, done.Errors);
        return done;
    }

    string Hashes(string folder) => string.Join('\n', Directory.EnumerateFiles(Path.Combine(_cli.Folder, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => Path.GetRelativePath(Path.Combine(_cli.Folder, folder), f) + " " + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))));

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        Generate("a", "--seed", "7");
        Generate("b", "--seed", "7");
        Assert.Equal(Hashes("a"), Hashes("b"));
    }

    [Fact]
    public void Another_seed_gives_another_shop()
    {
        Generate("a", "--seed", "7");
        Generate("b", "--seed", "8");
        Assert.NotEqual(Hashes("a"), Hashes("b"));
    }

    [Fact]
    public void Every_file_is_named_with_the_records_it_holds()
    {
        var files = Generate("shop").Json.GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("records").GetInt32());
        Assert.Equal(files, files.Keys.ToDictionary(f => f, f => File.ReadLines(Path.Combine(_cli.Folder, "shop", f)).Count() - 1));
    }

    [Fact]
    public void The_truth_is_where_it_is_said_to_be() => Assert.True(File.Exists(Generate("shop").Json.GetProperty("truth").GetString()));

    [Fact]
    public void Run_loads_the_files_without_a_question_and_finds_the_true_net_sales()
    {
        decimal truth = Generate("shop").Json.GetProperty("net_sales").GetDecimal();
        var run = _cli.Run("run", Path.Combine(_cli.Folder, "shop"), "--no-report", "--json");
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(truth, _cli.Run("query", "--metrics", "net_sales", "--json").Json.GetProperty("rows")[0][0].GetDecimal());
    }

    [Theory]
    [InlineData("many", "--size is many; a number of order lines was expected")]
    [InlineData("-5", "--size is -5")]
    [InlineData("99999999999999999999", "--size is 99999999999999999999")]
    [InlineData("", "--size is ;")]
    [InlineData("0", "The size is 0; a shop has 1 to")]
    public void A_size_that_is_none_is_wrong_usage_and_makes_nothing(string size, string words)
    {
        var done = _cli.Run("generate", "--size", size, "--out", Path.Combine(_cli.Folder, "shop"));
        Assert.Equal(2, done.ExitCode);
        Assert.Contains(words, done.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_cli.Folder, "shop")));
    }

    [Theory]
    [InlineData("--from", "31.12.2024")]
    [InlineData("--to", "soon")]
    public void A_day_that_is_none_is_wrong_usage(string flag, string day) => Assert.Equal(2, _cli.Run("generate", "--size", "600", flag, day).ExitCode);

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        string kept = _cli.Write("shop/letters.txt", "dear");
        Assert.Equal(2, _cli.Run("generate", "--size", "600", "--out", Path.Combine(_cli.Folder, "shop")).ExitCode);
        Assert.Equal([kept], Directory.GetFileSystemEntries(Path.Combine(_cli.Folder, "shop")));
    }
}
