namespace Tillsight.Insights.Changes;

/// <summary>
/// How few parts of a dimension explain a change, and how surprising that is: what dimensions are ranked by.
/// </summary>
/// <remarks>
/// Adtributor (R. Bhagwan et al., Adtributor: Revenue Debugging in Advertising Systems, NSDI 2014): a part's explanatory power is its share of
/// the change; its surprise the Jensen-Shannon divergence between its share of the whole before and after. Parts with at least a tenth of the
/// explanatory power are taken, the most surprising first, until they explain two thirds; their surprise together ranks the dimension. A country that
/// always brings 90 % and brings 90 % of a fall explains much and surprises nobody. Of a ratio, the surprise is that of its two inputs together.
/// </remarks>
/// <param name="Surprise">Natural units, 0 (every part kept its share) up to ln 2.</param>
/// <param name="Names">The parts taken.</param>
/// <param name="Explained">Share of the change that they explain.</param>
/// <param name="Of">Number of parts of the dimension.</param>
public sealed record Focus(double Surprise, IReadOnlyList<string> Names, decimal Explained, int Of)
{
    const decimal LeastPower = 0.1m, EnoughPower = 0.67m;

    /// <param name="parts">Name, what it added to the change, and its surprise.</param>
    internal static Focus On(IReadOnlyList<(string Name, decimal Change, double Surprise)> parts, decimal change)
    {
        decimal explained = 0;
        double surprise = 0;
        var names = new List<string>();
        if (change == 0) return new(0, names, 0, parts.Count);
        foreach (var part in parts.Where(p => p.Change / change >= LeastPower).OrderByDescending(p => p.Surprise).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            (explained, surprise) = (explained + part.Change / change, surprise + part.Surprise);
            names.Add(part.Name);
            if (explained >= EnoughPower) break;
        }
        return new(surprise, names, explained, parts.Count);
    }

    /// <summary>Each part's term of the Jensen-Shannon divergence between its shares of the whole before and after; shares below zero count as none.</summary>
    internal static double[] Surprises(IReadOnlyList<Pair> parts)
    {
        decimal before = parts.Sum(p => Math.Max(0, p.Before)), after = parts.Sum(p => Math.Max(0, p.After));
        return [.. parts.Select(part =>
        {
            double p = before == 0 ? 0 : (double)(Math.Max(0, part.Before) / before), q = after == 0 ? 0 : (double)(Math.Max(0, part.After) / after);
            return (Term(p, p + q) + Term(q, p + q)) / 2;
        })];
    }

    static double Term(double share, double both) => share == 0 ? 0 : share * Math.Log(2 * share / both);
}
