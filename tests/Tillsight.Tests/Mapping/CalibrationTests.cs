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

    /// <summary>Every field proposed for each export while one of its headers says nothing: the confidence, and whether it is right.</summary>
    static readonly Lazy<IReadOnlyList<(double Confidence, bool IsRight)>> Proposed = new(() =>
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
                foreach (var field in source.Propose().Mapping.Fields)
                {
                    string column = field.Column == $"column_{at + 1}" ? hidden.Column : field.Column;
                    outcomes.Add((field.Confidence, truth.Fields.Any(t => t.Column == column && t.Field == field.Field)));
                }
            }
        }
        return outcomes;
    });

    [Fact]
    public void Of_what_is_proposed_with_nine_in_ten_or_more_hardly_anything_is_wrong()
    {
        var sure = Proposed.Value.Where(o => o.Confidence >= .9).ToList();
        Assert.True(sure.Count(o => o.IsRight) >= .97 * sure.Count, $"{sure.Count(o => o.IsRight)} of {sure.Count}");
    }

    [Fact]
    public void Of_what_is_proposed_with_six_to_nine_in_ten_most_are_right()
    {
        var likely = Proposed.Value.Where(o => o.Confidence is >= .6 and < .9).ToList();
        Assert.True(likely.Count(o => o.IsRight) >= .6 * likely.Count, $"{likely.Count(o => o.IsRight)} of {likely.Count}");
    }

    [Fact]
    public void What_is_proposed_with_less_than_six_in_ten_is_wrong_more_often_than_the_rest()
    {
        double Right(IEnumerable<(double Confidence, bool IsRight)> outcomes) => outcomes.Average(o => o.IsRight ? 1.0 : 0);
        Assert.True(Right(Proposed.Value.Where(o => o.Confidence < .6)) < Right(Proposed.Value.Where(o => o.Confidence >= .6)));
    }
}
