using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Places of a network's nodes in a unit square: edges pull, nodes push. The same network gives the same places.</summary>
/// <remarks>T. Fruchterman and E. Reingold, "Graph drawing by force-directed placement" (Software: Practice and Experience 21, 1991), starting from a
/// circle, with a pull to the middle so that parts without a common edge stay in the picture.</remarks>
static class NetworkLayout
{
    const int Rounds = 300;
    const double Pull = 1.1;

    public static IReadOnlyList<(double X, double Y)> Of(Network s)
    {
        int n = s.Nodes.Count;
        if (n == 0) return [];
        var (x, y) = (new double[n], new double[n]);
        for (int i = 0; i < n; i++) (x[i], y[i]) = (Math.Cos(2 * Math.PI * i / n), Math.Sin(2 * Math.PI * i / n));
        double ideal = 1.2 / Math.Sqrt(n), strongest = s.Edges.Count == 0 ? 1 : (double)Math.Max(s.Edges.Max(e => e.Strength), 0.0001m);
        var (dx, dy) = (new double[n], new double[n]);
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(dx);
            Array.Clear(dy);
            for (int i = 0; i < n; i++)
                for (int j = i + 1; j < n; j++) Push(i, j, x, y, dx, dy, ideal);
            foreach (var edge in s.Edges) PullTogether(edge, 0.5 + 0.5 * (double)edge.Strength / strongest, x, y, dx, dy, ideal);
            double step = 0.2 * (1 - round / (double)Rounds);
            for (int i = 0; i < n; i++)
            {
                (dx[i], dy[i]) = (dx[i] - Pull * x[i], dy[i] - Pull * y[i]);
                double size = Math.Max(1e-9, Math.Sqrt(dx[i] * dx[i] + dy[i] * dy[i])), move = Math.Min(size, step);
                (x[i], y[i]) = (x[i] + dx[i] / size * move, y[i] + dy[i] / size * move);
            }
        }
        return Fit(x, y);
    }

    static void Push(int i, int j, double[] x, double[] y, double[] dx, double[] dy, double ideal)
    {
        double ax = x[i] - x[j], ay = y[i] - y[j], square = Math.Max(1e-4, ax * ax + ay * ay), force = ideal * ideal / square;
        (dx[i], dy[i], dx[j], dy[j]) = (dx[i] + ax * force, dy[i] + ay * force, dx[j] - ax * force, dy[j] - ay * force);
    }

    static void PullTogether(NetworkEdge edge, double weight, double[] x, double[] y, double[] dx, double[] dy, double ideal)
    {
        int i = edge.First, j = edge.Second;
        double ax = x[i] - x[j], ay = y[i] - y[j], force = weight * Math.Sqrt(ax * ax + ay * ay) / ideal;
        (dx[i], dy[i], dx[j], dy[j]) = (dx[i] - ax * force, dy[i] - ay * force, dx[j] + ax * force, dy[j] + ay * force);
    }

    static IReadOnlyList<(double, double)> Fit(double[] x, double[] y)
    {
        double left = x.Min(), top = y.Min(), width = x.Max() - left, height = y.Max() - top;
        return [.. x.Select((v, i) => (Share(v, left, width), Share(y[i], top, height)))];
    }

    // Rounded, so that machines which differ in the last bit draw the same.
    static double Share(double value, double from, double length) => length < 1e-9 ? 0.5 : Math.Round((value - from) / length, 4);
}
