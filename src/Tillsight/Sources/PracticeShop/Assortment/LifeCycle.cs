using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>
/// How demand for a product rises after its launch, settles from its novelty and fades before it is discontinued.
/// Days are counted from the shop's first day of trade.
/// </summary>
/// <param name="Launched">First day on sale; negative where it was before the files begin.</param>
/// <param name="Discontinued">First day no longer on sale; <see cref="Never"/> where it stays.</param>
readonly record struct LifeCycle(int Launched, int Discontinued)
{
    public const int Never = int.MaxValue;

    const double DaysToBecomeKnown = 20, Novelty = 0.8, DaysOfNovelty = 90, DaysOfFading = 60, FadedTo = 0.15;

    /// <summary>On sale on every day of the files, and no longer new on the first.</summary>
    public bool IsEvergreen => Launched < -365 && Discontinued == Never;

    public bool IsOnSale(int day) => day >= Launched && day < Discontinued;

    /// <summary>Demand relative to a settled product; 0 when not on sale.</summary>
    public double Factor(int day)
    {
        if (!IsOnSale(day)) return 0;
        double age = day - Launched + 0.5, factor = 1;
        if (age < 900) factor = (1 - StableMath.Exp(-age / DaysToBecomeKnown)) * (1 + Novelty * StableMath.Exp(-age / DaysOfNovelty));
        double left = (double)Discontinued - day;
        return left < DaysOfFading ? factor * (FadedTo + (1 - FadedTo) * left / DaysOfFading) : factor;
    }
}
