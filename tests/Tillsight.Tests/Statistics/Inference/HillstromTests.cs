using System.Globalization;
using System.IO.Compression;
using Tillsight.Statistics.Inference;
using Tillsight.Testing;

namespace Tillsight.Tests.Statistics.Inference;

/// <summary>The e-mail experiment of Kevin Hillstrom (MineThatData, 2008): 64,000 customers in three groups.</summary>
public class HillstromTests
{
    static readonly Lazy<Dictionary<string, (double[] Spend, long Visits, long Conversions)>> Groups = new(Read);

    [Fact]
    public void Mens_spend_difference_matches_the_published_0_7698271559()
        => Near.Absolute(0.7698271559, Spend("Mens E-Mail").Difference, 5e-11);

    [Fact]
    public void Mens_spend_t_matches_the_published_5_30014036() => Near.Absolute(5.30014036, Spend("Mens E-Mail").T, 5e-9);

    [Fact]
    public void Mens_spend_p_matches_the_published_1_16381497e_07() => Near.Relative(1.16381497e-07, Spend("Mens E-Mail").PValue, 5e-9);

    [Fact]
    public void Mens_spend_error_matches_the_published_0_1452466() => Near.Absolute(0.1452466, Spend("Mens E-Mail").StandardError, 5e-8);

    [Fact]
    public void Womens_spend_difference_matches_the_published_0_4244122159()
        => Near.Absolute(0.4244122159, Spend("Womens E-Mail").Difference, 5e-11);

    [Fact]
    public void Womens_spend_t_matches_the_published_3_25637158() => Near.Absolute(3.25637158, Spend("Womens E-Mail").T, 5e-9);

    [Fact]
    public void Womens_spend_p_matches_the_published_1_1293971e_03() => Near.Relative(1.1293971e-03, Spend("Womens E-Mail").PValue, 5e-8);

    [Fact]
    public void Mens_spend_rank_sum_matches_the_published_228527081() =>
        Assert.Equal(228527081, MannWhitney.Compare(Groups.Value["Mens E-Mail"].Spend, Groups.Value["No E-Mail"].Spend)!.U);

    [Theory]
    [InlineData("Mens E-Mail", 0.07658956, 22.48604083)]
    [InlineData("Womens E-Mail", 0.04523311, 13.94918066)]
    public void Visits_match_the_published_difference_and_z(string group, double difference, double z)
    {
        var result = Visits(group);
        Assert.Equal((difference, z), (Math.Round(result.Difference, 8), Math.Round(result.Z, 8)));
    }

    [Fact]
    public void Mens_visits_match_the_published_Newcombe_interval()
    {
        var interval = Visits("Mens E-Mail").Interval;
        Assert.Equal((0.06995331, 0.08322674), (Math.Round(interval.Low, 8), Math.Round(interval.High, 8)));
    }

    [Theory]
    [InlineData("Mens E-Mail", 0.00680501, 7.38511441)]
    [InlineData("Womens E-Mail", 0.00311106, 3.77956096)]
    public void Conversions_match_the_published_difference_and_z(string group, double difference, double z)
    {
        var (treated, none) = (Groups.Value[group], Groups.Value["No E-Mail"]);
        var result = ProportionTest.Compare(treated.Conversions, treated.Spend.Length, none.Conversions, none.Spend.Length)!;
        Assert.Equal((difference, z), (Math.Round(result.Difference, 8), Math.Round(result.Z, 8)));
    }

    [Fact]
    public void The_split_matches_the_published_chi_squared_0_20253125()
    {
        long[] sizes = [.. Groups.Value.Values.Select(group => (long)group.Spend.Length)];
        var test = GoodnessOfFit.Test(sizes, [1, 1, 1])!.Value;
        Assert.Equal((0.20253125, 0.90369), (Math.Round(test.Statistic, 8), Math.Round(test.PValue, 5)));
    }

    static WelchResult Spend(string group) => WelchTest.Compare(Groups.Value[group].Spend, Groups.Value["No E-Mail"].Spend)!;

    static ProportionResult Visits(string group)
    {
        var (treated, none) = (Groups.Value[group], Groups.Value["No E-Mail"]);
        return ProportionTest.Compare(treated.Visits, treated.Spend.Length, none.Visits, none.Spend.Length)!;
    }

    static Dictionary<string, (double[] Spend, long Visits, long Conversions)> Read()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(SharedData.Require("hillstrom/hillstrom.csv.gz")), CompressionMode.Decompress));
        Assert.EndsWith(",segment,visit,conversion,spend", text.ReadLine());
        var rows = new List<string[]>();
        // Counted from the end: an earlier column holds commas in quotes.
        while (text.ReadLine() is string line) rows.Add(line.Split(','));
        return rows.GroupBy(row => row[^4]).ToDictionary(group => group.Key, group => (
            group.Select(row => double.Parse(row[^1], CultureInfo.InvariantCulture)).ToArray(),
            group.LongCount(row => row[^3] == "1"), group.LongCount(row => row[^2] == "1")));
    }
}
