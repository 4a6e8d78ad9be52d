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

    static readonly Arbitrary<string> Words = Gen.Elements('a', 'b', 'c').ArrayOf().Select(letters => new string(letters[..Math.Min(letters.Length, 7)])).ToArbitrary();

    [Fact]
    public void Damerau_equals_its_recursive_definition() => Law.Holds(Prop.ForAll(Words, Words, (a, b) => EditDistance.Damerau(a, b) == Recursive(a, b)));

    [Fact]
    public void A_limit_changes_nothing_below_it_and_is_exceeded_above() => Law.Holds(
        Prop.ForAll(Words, Words, Gen.Choose(0, 5).ToArbitrary(), (a, b, most) =>
            Recursive(a, b) <= most ? EditDistance.Damerau(a, b, most) == Recursive(a, b) : EditDistance.Damerau(a, b, most) > most));

    static int Recursive(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty) return a.Length + b.Length;
        int least = Math.Min(Recursive(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1), 1 + Math.Min(Recursive(a[1..], b), Recursive(a, b[1..])));
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] ? Math.Min(least, 1 + Recursive(a[2..], b[2..])) : least;
    }

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
