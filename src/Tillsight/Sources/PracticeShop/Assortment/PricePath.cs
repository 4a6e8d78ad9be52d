using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>A product's regular price over time and what each price does to its demand: (price / first price)^elasticity.</summary>
/// <param name="Steps">In order of time; the first holds from the beginning.</param>
sealed record PricePath(PriceStep[] Steps)
{
    const int ShortestDays = 60, LongestDays = 420;

    /// <summary>A price that is never changed.</summary>
    public static PricePath Fixed(int cents) => new([new PriceStep(int.MinValue, cents, 1)]);

    public static PricePath Draw(ref RandomStream random, int firstCents, double elasticity, int days)
    {
        var steps = new List<PriceStep> { new(int.MinValue, firstCents, 1) };
        int day = random.Between(20, LongestDays);
        while (day < days)
        {
            double change = random.Between(0.06, 0.22) * (random.Chance(0.58) ? 1 : -0.8);
            int cents = Snap(firstCents * (1 + change));
            if (cents != steps[^1].Cents) steps.Add(new PriceStep(day, cents, StableMath.Pow((double)cents / firstCents, elasticity)));
            day += random.Between(ShortestDays, LongestDays);
        }
        return new PricePath([.. steps]);
    }

    public PriceStep At(int day)
    {
        int last = Steps.Length - 1;
        while (Steps[last].FromDay > day) last--;
        return Steps[last];
    }

    /// <summary>The nearest price that a shop would write on a label: 12.49, 34.99, 129.99.</summary>
    public static int Snap(double cents)
    {
        int step = cents < 2_000 ? 50 : cents < 10_000 ? 100 : 500;
        return Math.Max(1, (int)Math.Floor(cents / step + 0.5)) * step - 1;
    }
}

/// <param name="FromDay">First day of the price.</param>
/// <param name="DemandFactor">Expected lines relative to the first price.</param>
readonly record struct PriceStep(int FromDay, int Cents, double DemandFactor);
