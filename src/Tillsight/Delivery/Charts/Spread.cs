namespace Tillsight.Delivery.Charts;

/// <summary>Moves labels apart on one axis, as little as needed, and keeps them inside.</summary>
static class Spread
{
    /// <param name="wanted">Positions wanted, in any order; the answer keeps that order.</param>
    /// <param name="gap">Least distance between two.</param>
    public static double[] Apart(IReadOnlyList<double> wanted, double gap, double min, double max)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i)];
        double[] placed = [.. wanted];
        double floor = min;
        foreach (int i in order)
        {
            placed[i] = Math.Max(placed[i], floor);
            floor = placed[i] + gap;
        }
        double ceiling = max;
        foreach (int i in order.Reverse())
        {
            placed[i] = Math.Min(placed[i], ceiling);
            ceiling = placed[i] - gap;
        }
        return placed;
    }
}
