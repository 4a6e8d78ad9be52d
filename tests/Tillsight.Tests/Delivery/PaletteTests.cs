using System.Globalization;
using System.Text.RegularExpressions;
using Tillsight.Testing;

namespace Tillsight.Tests.Delivery;

/// <summary>The tokens keep what the look promises. Colour blindness as Machado, Oliveira, Fernandes (2009) simulate it, at full severity;
/// differences in CIELAB (1976); contrast as WCAG 2.2 defines it.</summary>
public partial class PaletteTests
{
    static readonly double[][] Protan = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
    static readonly double[][] Deutan = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];
    static readonly double[][] Tritan = [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]];
    static readonly double[][] Full = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    // Twelve is several times what an eye tells apart in patches side by side (about 2.3).
    const double Distinct = 12;

    public static TheoryData<string, string> Cases => new(
        from theme in new[] { "light", "dark" } from sight in new[] { "full", "protan", "deutan", "tritan" } select (theme, sight));

    [Theory, MemberData(nameof(Cases))]
    public void Any_two_categories_are_told_apart(string theme, string sight)
    {
        var tokens = Tokens(theme);
        var lab = Enumerable.Range(1, 8).Select(k => Lab(Seen(tokens[$"k{k}"], sight))).ToList();
        for (int i = 0; i < lab.Count; i++)
            for (int j = 0; j < i; j++)
                Assert.True(Distance(lab[i], lab[j]) >= Distinct, $"k{j + 1} and k{i + 1} in {theme}, {sight}: {Distance(lab[i], lab[j]):0.0}");
    }

    [Theory, MemberData(nameof(Cases))]
    public void Good_and_bad_are_told_apart(string theme, string sight) =>
        Assert.True(Distance(Lab(Seen(Tokens(theme)["good"], sight)), Lab(Seen(Tokens(theme)["bad"], sight))) >= 2 * Distinct);

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Marks_stand_out_from_their_card_three_to_one(string theme)
    {
        var tokens = Tokens(theme);
        foreach (string mark in new[] { "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "ko", "accent", "compare", "good", "bad", "negative" })
            Assert.True(Contrast(tokens[mark], tokens["card"]) >= 3, $"{mark} in {theme}: {Contrast(tokens[mark], tokens["card"]):0.00}");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Text_can_be_read_on_every_surface(string theme)
    {
        var tokens = Tokens(theme);
        foreach (string text in new[] { "text", "text-soft", "text-mute", "accent", "good", "bad" })
            foreach (string surface in new[] { "page", "card", "raised", "sunken" })
                Assert.True(Contrast(tokens[text], tokens[surface]) >= 4.5, $"{text} on {surface} in {theme}: {Contrast(tokens[text], tokens[surface]):0.00}");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void A_value_can_be_read_on_its_shade(string theme)
    {
        var tokens = Tokens(theme);
        for (int step = 0; step < 9; step++)
        {
            string one = step < 5 ? "on-pale" : "on-strong", two = step is > 1 and < 7 ? "on-pale" : "on-strong";
            Assert.True(Contrast(tokens[one], tokens[$"h{step}"]) >= 4.5, $"h{step} in {theme}: {Contrast(tokens[one], tokens[$"h{step}"]):0.00}");
            Assert.True(Contrast(tokens[two], tokens[$"v{step}"]) >= 4.5, $"v{step} in {theme}: {Contrast(tokens[two], tokens[$"v{step}"]):0.00}");
        }
    }

    static Dictionary<string, string> Tokens(string theme)
    {
        string css = File.ReadAllText(Path.Combine(SharedData.Repository, "src", "Tillsight", "Delivery", "Assets", "tokens.css"));
        return Token().Matches(css.Split("@media")[theme == "light" ? 0 : 1]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    static double[] Linear(string hex) => [.. Enumerable.Range(0, 3).Select(i =>
    {
        double c = int.Parse(hex.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    })];

    static double[] Seen(string hex, string sight)
    {
        double[] rgb = Linear(hex);
        double[][] matrix = sight switch { "protan" => Protan, "deutan" => Deutan, "tritan" => Tritan, _ => Full };
        return [.. matrix.Select(row => Math.Clamp(row.Zip(rgb, (a, b) => a * b).Sum(), 0, 1))];
    }

    static double[] Lab(double[] c)
    {
        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;
        double x = F((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047), y = F(Luminance(c)),
            z = F((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    static double Luminance(double[] c) => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];

    static double Contrast(string a, string b)
    {
        double x = Luminance(Linear(a)), y = Luminance(Linear(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6})")]
    private static partial Regex Token();
}
