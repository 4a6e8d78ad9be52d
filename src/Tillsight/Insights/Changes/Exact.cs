namespace Tillsight.Insights.Changes;

/// <summary>Keeps sums exact where a division cannot be.</summary>
static class Exact
{
    /// <summary>Digits that quotients of money are kept to: far finer than the warehouse's four, coarse enough that sums of millions stay exact.</summary>
    public const int Digits = 10;

    public static decimal Quotient(decimal product, decimal divisor) => decimal.Round(product / divisor, Digits);

    /// <summary>
    /// The two-factor split of a product a x b by Shapley's value, which for two factors is the mid-point rule: the part of a is its change at the
    /// mean of b, the part of b the rest, that is its change at the mean of a (A. Shorrocks, Decomposition procedures for distributional analysis,
    /// 2013). Given as a and the product, so that b need not be rounded.
    /// </summary>
    /// <returns>The parts of a and of b, which add up to the product's change.</returns>
    public static (decimal First, decimal Second) TwoFactors(Pair a, Pair product)
    {
        decimal first = Quotient(a.Change * (product.Before / a.Before + product.After / a.After), 2);
        return (first, product.Change - first);
    }

    /// <summary>Rounds values so that they add up to a rounded total: the method of largest remainders (Hamilton). None moves by as much as one
    /// unit of the last digit, unless the total was rounded otherwise than the sum.</summary>
    /// <param name="digits">Digits after the point.</param>
    public static IReadOnlyList<decimal> Apportion(IReadOnlyList<decimal> values, decimal total, int digits)
    {
        decimal unit = 1;
        for (int i = 0; i < digits; i++) unit /= 10;
        decimal[] rounded = [.. values.Select(v => decimal.Floor(v / unit) * unit)];
        if (rounded.Length == 0) return rounded;
        int missing = (int)decimal.Round((decimal.Round(total, digits, MidpointRounding.AwayFromZero) - rounded.Sum()) / unit);
        int[] order = [.. Enumerable.Range(0, rounded.Length).OrderByDescending(i => values[i] - rounded[i]).ThenBy(i => i)];
        for (int k = 0; k < Math.Abs(missing); k++) rounded[missing > 0 ? order[k % order.Length] : order[order.Length - 1 - k % order.Length]] += Math.Sign(missing) * unit;
        return rounded;
    }
}
