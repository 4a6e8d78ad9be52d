using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Demand;

/// <summary>How much more or less a group of customers likes a category, scaled so that over all groups a category keeps its share.</summary>
static class Tastes
{
    static readonly double[][] Factors = [.. Categories.All.Select(c => Scaled(c.Tastes))];

    public static double Factor(int category, TasteGroup group) => group == TasteGroup.Average ? 1 : Factors[category][(int)group];

    static double[] Scaled(double[] tastes)
    {
        double mean = 0;
        for (int i = 0; i < tastes.Length; i++) mean += tastes[i] * TasteGroups.Shares[i];
        return [.. tastes.Select(t => t / mean)];
    }
}
