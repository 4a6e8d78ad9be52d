using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Similarity;

namespace Tillsight.Tests.Statistics.Similarity;

public class FingerprintTests
{
    [Theory]
    [InlineData("the multi multi word test", "multi test the word")]
    [InlineData(" école ÉCole ecoLe ", "ecole")]
    [InlineData(" d c b a ", "a b c d")]
    [InlineData("\tABC \t DEF ", "abc def")]
    [InlineData("bbb\taaa", "aaa bbb")]
    [InlineData("æø", "aeoe")]
    [InlineData("©ß", "css")]
    [InlineData("\u00D0\u00DE", "dth")]
    [InlineData("ﬀﬁﬂﬃﬅﬆ", "fffiflffistst")]
    [InlineData("\u013F\u0140", "ll")]
    [InlineData("\u0149", "n")]
    [InlineData("\u00D8\u00F8", "oeoe")]
    [InlineData("ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸ", "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiijijjjkkk")]
    [InlineData("ĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ", "llllllllllnnnnnnnnnoooooooeoerrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")]
    [InlineData("ẖẗẘẙẚẛẜẝẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệ", "htwyasssssaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee")]
    [InlineData("", "")]
    public void Equals_the_expectations_of_OpenRefines_own_tests(string text, string key) => Assert.Equal(key, Fingerprint.Of(text));

    [Fact]
    public void Ngrams_equal_the_expectation_of_OpenRefines_own_test() => Assert.Equal("abbccddeeffg", Fingerprint.OfNgrams("abcdefg"));

    [Fact]
    public void Ngrams_forget_blanks_and_hyphens() => Assert.Equal(Fingerprint.OfNgrams("Home Ware"), Fingerprint.OfNgrams("home-ware"));

    [Fact]
    public void Vowel_signs_of_other_scripts_stay() => Assert.NotEqual(Fingerprint.Of("कि"), Fingerprint.Of("कु"));

    [Fact]
    public void Half_an_emoji_is_dropped() => Assert.Equal("mug", Fingerprint.Of("mug \uD83D"));

    [Fact]
    public void A_key_is_its_own_key() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Fingerprint.Of(Fingerprint.Of(text.Get)) == Fingerprint.Of(text.Get)));
}
