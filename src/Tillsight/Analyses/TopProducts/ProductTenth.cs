namespace Tillsight.Analyses.TopProducts;

/// <summary>One tenth of the products by the measure.</summary>
/// <param name="Tenth">1 is the best.</param>
/// <param name="CumulativeShare">Of this tenth and those before it.</param>
public sealed record ProductTenth(int Tenth, int Products, decimal Amount, decimal CumulativeShare)
{
    /// <summary>Tenths of fewer products differ by the products that they happen to hold.</summary>
    const int Fewest = 50;

    /// <returns>Nothing below fifty products, and where the total is not positive.</returns>
    public static IReadOnlyList<ProductTenth> Of(IReadOnlyList<ProductRank> ranks)
    {
        decimal total = ranks.Sum(Value);
        if (ranks.Count < Fewest || total <= 0) return [];
        var tenths = new List<ProductTenth>();
        decimal running = 0;
        for (int i = 0; i < 10; i++)
        {
            var part = ranks.Skip(ranks.Count * i / 10).Take(ranks.Count * (i + 1) / 10 - ranks.Count * i / 10).ToList();
            decimal amount = part.Sum(Value);
            running += amount;
            tenths.Add(new(i + 1, part.Count, amount, running / total));
        }
        return tenths;
    }

    static decimal Value(ProductRank rank) => rank.Value ?? 0;
}
