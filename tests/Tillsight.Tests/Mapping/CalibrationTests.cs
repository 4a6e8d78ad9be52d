using Tillsight.Mapping;

namespace Tillsight.Tests.Mapping;

/// <summary>Whether a confidence means what it says, over every export of the tests with its headers hidden one at a time.</summary>
public sealed class CalibrationTests
{
    static readonly (string Name, string Csv, char Delimiter)[] Exports =
    [
        ("woo", ShopExports.WooCommerce, ','), ("square", ShopExports.Square, ','), ("amazon", ShopExports.Amazon, '\t'), ("kasse", ShopExports.GermanTill, ';'),
        ("ventes", ShopExports.French, ';'), ("vendite", ShopExports.Italian, ';'), ("vendas", ShopExports.Portuguese, ';'), ("superstore", ShopExports.Superstore, ','), ("supermarket", ShopExports.Supermarket, ','),
    ];

    /// <summary>Each field of each export, proposed while its own header says nothing: the confidence, and whether it was right.</summary>
    static readonly Lazy<IReadOnlyList<(double Confidence, bool IsRight)>> Hidden = new(() =>
    {
        var outcomes = new List<(double, bool)>();
        foreach (var (name, csv, delimiter) in Exports)
        {
            using var whole = new SourceFixture().Text(name, csv, delimiter);
            var truth = whole.Propose().Mapping;
            string[] headers = csv[..csv.IndexOf('\n')].Split(delimiter);
            foreach (var hidden in truth.Fields.Where(f => f.Field is not "paid_amount"))
            {
                int at = Array.IndexOf(headers, hidden.Column);
                string changed = string.Join(delimiter, headers.Select((h, i) => i == at ? $"column_{i + 1}" : h)) + csv[csv.IndexOf('\n')..];
                using var source = new SourceFixture().Text(name, changed, delimiter);
                foreach (var field in source.Propose().Mapping.Fields.Where(f => f.Column == $"column_{at + 1}"))
                    outcomes.Add((field.Confidence, truth.Fields.Any(t => t.Column == hidden.Column && t.Field == field.Field)));
            }
        }
        return outcomes;
    });

    [Fact]
    public void Of_what_is_proposed_with_nine_in_ten_or_more_nine_in_ten_are_right()
    {
        var sure = Hidden.Value.Where(o => o.Confidence >= .9).ToList();
        Assert.InRange(sure.Count(o => o.IsRight) / (double)sure.Count, .9, 1);
    }

    [Fact]
    public void Of_what_is_proposed_with_six_to_nine_in_ten_most_are_right()
    {
        var likely = Hidden.Value.Where(o => o.Confidence is >= .6 and < .9).ToList();
        Assert.InRange(likely.Count(o => o.IsRight) / (double)likely.Count, .5, 1);
    }

    [Fact]
    public void Enough_fields_are_proposed_without_their_header_to_tell() => Assert.True(Hidden.Value.Count >= 20, $"Only {Hidden.Value.Count}.");
}
