using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Similarity;

namespace Tillsight.Tests.Statistics.Similarity;

public class EditDistanceTests
{
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcd", "badc", 3)]
    [InlineData("acessories", "accessories", 1)]
    [InlineData("", "abc", 3)]
    public void Levenshtein_equals_R_stringdist_lv(string a, string b, int expected) => Assert.Equal(expected, EditDistance.Levenshtein(a, b));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("acessories", "accessories", 1)]
    public void Damerau_equals_R_stringdist_osa(string a, string b, int expected) => Assert.Equal(expected, EditDistance.Damerau(a, b));

    [Fact]
    public void Two_empty_texts_are_equal() => Assert.Equal(1, EditDistance.LevenshteinSimilarity("", ""));

    [Fact]
    public void A_swap_counts_once_in_the_similarity() => Assert.Equal(0.8, EditDistance.DamerauSimilarity("shoes", "sheos"), 1e-15);

    [Fact]
    public void Long_texts_are_measured_too() => Assert.Equal(400, EditDistance.Levenshtein(new string('a', 400), new string('b', 400)));

    [Fact]
    public void Does_not_depend_on_the_order() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNull<string>, NonNull<string>)>(), pair =>
            EditDistance.Damerau(pair.Item1.Get, pair.Item2.Get) == EditDistance.Damerau(pair.Item2.Get, pair.Item1.Get)));

    [Fact]
    public void A_detour_is_never_shorter() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNull<string>, NonNull<string>, NonNull<string>)>(), texts =>
            EditDistance.Levenshtein(texts.Item1.Get, texts.Item3.Get)
                <= EditDistance.Levenshtein(texts.Item1.Get, texts.Item2.Get) + EditDistance.Levenshtein(texts.Item2.Get, texts.Item3.Get)));
}
