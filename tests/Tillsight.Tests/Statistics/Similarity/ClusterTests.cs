using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Similarity;

namespace Tillsight.Tests.Statistics.Similarity;

public class ClusterTests
{
    static readonly TextCount[] Categories =
    [
        new("Accessories", 1200), new("ACCESSORIES ", 30), new("Acessories", 4), new("Clothing", 900), new("Clothng", 2), new("Footwear", 500),
    ];

    static string[] Members(TextCluster cluster) => [.. cluster.Members.Select(member => member.Text)];

    [Fact]
    public void Equal_keys_make_a_cluster() =>
        Assert.Equal(["Accessories", "ACCESSORIES "], Members(Assert.Single(KeyCollision.Clusters(Categories))));

    [Fact]
    public void Spellings_without_letters_stay_alone() => Assert.Empty(KeyCollision.Clusters([new("-", 1), new("?", 1)]));

    [Fact]
    public void Typing_errors_make_a_cluster() =>
        Assert.Equal(["Accessories", "ACCESSORIES ", "Acessories"], Members(NearestNeighbours.Clusters(Categories)[0]));

    [Fact]
    public void The_most_frequent_spelling_represents_its_cluster() =>
        Assert.Equal(["Accessories", "Clothing"], NearestNeighbours.Clusters(Categories).Select(cluster => cluster.Representative));

    [Fact]
    public void The_weakest_link_is_told() => Assert.Equal(1 - 1.0 / 8, NearestNeighbours.Clusters(Categories)[1].Similarity);

    [Fact]
    public void Different_sizes_are_different_things() =>
        Assert.Empty(NearestNeighbours.Clusters([new("SCENTED CANDLE 10 CM", 5), new("SCENTED CANDLE 12 CM", 5)]));

    [Fact]
    public void Numbers_may_differ_where_that_is_asked_for() => Assert.Single(NearestNeighbours.Clusters(
        [new("SCENTED CANDLE 10 CM", 5), new("SCENTED CANDLE 12 CM", 5)], new() { NumbersMustAgree = false, DifferingWordsMustBeAlike = false }));

    [Fact]
    public void Another_colour_is_another_thing() => Assert.Empty(NearestNeighbours.Clusters(
        [new("WHITE HANGING HEART T-LIGHT HOLDER", 5918), new("CREAM HANGING HEART T-LIGHT HOLDER", 9)]));

    [Fact]
    public void A_blank_within_a_word_is_a_typing_error() => Assert.Single(NearestNeighbours.Clusters(
        [new("PACK OF 72 RETROSPOT CAKE CASES", 1852), new("PACK OF 72 RETRO SPOT CAKE CASES", 1466)]));

    [Fact]
    public void A_plural_is_a_typing_error() => Assert.Single(NearestNeighbours.Clusters(
        [new("HANGING JAM JAR T-LIGHT HOLDER", 977), new("HANGING JAM JAR T-LIGHT HOLDERS", 93)]));

    [Fact]
    public void A_threshold_below_what_the_search_can_promise_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NeighbourOptions { Threshold = 0.7 });

    [Fact]
    public void Blocking_misses_no_pair() => Law.Holds(
        Prop.ForAll(Gen.Elements('a', 'b', 'c', ' ').ArrayOf().Select(letters => new string(letters)).ArrayOf().ToArbitrary(), words =>
        {
            TextCount[] items = [.. words.Distinct().Select(word => new TextCount(word, 1))];
            string[] texts = Array.ConvertAll(items, item => TextNormal.Of(item.Text));
            var found = NearestNeighbours.Clusters(items, new() { Threshold = 0.8, DifferingWordsMustBeAlike = false });
            return Enumerable.Range(0, items.Length).All(i => Enumerable.Range(0, i).All(j =>
                texts[i].Length == 0 || texts[j].Length == 0 || EditDistance.DamerauSimilarity(texts[i], texts[j]) < 0.8
                || found.Any(cluster => cluster.Members.Contains(items[i]) && cluster.Members.Contains(items[j]))));
        }));
}
