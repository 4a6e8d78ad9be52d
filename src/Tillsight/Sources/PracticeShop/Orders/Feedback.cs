using System.Text;
using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Files;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>Ratings and a few words from known customers about one thing that they bought.</summary>
static class Feedback
{
    /// <summary>Share of the orders of known customers that get a rating.</summary>
    public const double Rate = 0.05;

    const double WithWords = 0.65, Spread = 0.95, Mishaps = 0.07;
    const int ShortestDelay = 2, LongestDelay = 21;

    // By stars; # stands for the thing bought.
    static readonly byte[][][] Words =
    [
        Fields(
            "Arrived broken, and nobody answers my mails.", "Fell apart after a week, a waste of money.", "Nothing like the picture. I sent the # back.",
            "Two weeks late and the box was damaged.", "Very poor quality."),
        Fields(
            "Smaller than I expected, and the colour is off.", "The # is overpriced for what it is.", "Delivery took ages, the # itself is so-so.",
            "The finish scratches easily, disappointed."),
        Fields(
            "It is fine, no more than that.", "Nice # but the quality could be better.", "Does what it should.", "Good price, slow delivery.",
            "Looks good, feels a bit flimsy."),
        Fields(
            "Good quality and quick delivery.", "Lovely #, a little dear.", "Just as described, would buy again.", "The # looks great in our home.",
            "Nice gift, well packed."),
        Fields(
            "Absolutely love this #!", "Beautiful quality and fast delivery.", "Even better than in the picture, thank you.", "Perfect #, my third one from here.",
            "Great value, friendly staff in the store.", "Exactly what I was looking for."),
    ];

    static byte[][] Fields(params string[] texts) => [.. texts.Select(t => Encoding.UTF8.GetBytes(t.Contains(',', StringComparison.Ordinal) ? $"\"{t}\"" : t))];

    public static int DrawDelay(ref RandomStream random) => random.Between(ShortestDelay, LongestDelay);

    /// <summary>Stars 1..5 around the product's quality; now and then everything went wrong.</summary>
    public static int DrawRating(ref RandomStream random, Product product)
    {
        if (random.Chance(Mishaps)) return random.Between(1, 2);
        return Math.Clamp((int)Math.Floor(product.Quality + Spread * Distributions.Normal(ref random) + 0.5), 1, 5);
    }

    /// <summary>Words that suit the stars, or none.</summary>
    public static void WriteWords(CsvBuffer buffer, ref RandomStream random, int rating, Product product)
    {
        if (!random.Chance(WithWords)) return;
        byte[] line = Words[rating - 1][random.Below(Words[rating - 1].Length)];
        int thing = line.AsSpan().IndexOf((byte)'#');
        if (thing < 0)
        {
            buffer.Raw(line);
            return;
        }
        buffer.Raw(line.AsSpan(0, thing));
        buffer.Raw(Encoding.UTF8.GetBytes(product.Thing));
        buffer.Raw(line.AsSpan(thing + 1));
    }
}
