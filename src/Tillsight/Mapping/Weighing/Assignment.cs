namespace Tillsight.Mapping.Weighing;

/// <summary>
/// Gives each field at most one column and each column at most one field so that the sum of log-odds is greatest (the Hungarian method:
/// Kuhn 1955; shortest augmenting paths with potentials, Jonker and Volgenant 1987).
/// </summary>
static class Assignment
{
    /// <summary>A field is left open rather than filled with less than this confidence.</summary>
    internal const double LeastConfidence = .35;

    static readonly double Threshold = Math.Log(LeastConfidence / (1 - LeastConfidence));

    internal static IReadOnlyList<Candidate> Best(IEnumerable<Candidate> candidates)
    {
        var usable = candidates.Where(c => c.IsPossible && c.LogOdds > Threshold).ToList();
        var fields = usable.Select(c => c.Field).Distinct().ToList();
        var columns = usable.Select(c => c.Column).Distinct().ToList();
        var pairs = usable.ToDictionary(c => (c.Field, c.Column));
        // A column past the real ones means that the field stays open; each field has one of its own.
        double Cost(int field, int column) => column >= columns.Count ? 0
            : pairs.TryGetValue((fields[field], columns[column]), out var pair) ? Threshold - pair.LogOdds : 1e6;
        int[] columnOf = Match(fields.Count, columns.Count + fields.Count, Cost);
        return [.. fields.Select((f, i) => columnOf[i] < columns.Count ? pairs.GetValueOrDefault((f, columns[columnOf[i]])) : null).OfType<Candidate>()];
    }

    /// <summary>Cheapest column of each row; <paramref name="columns"/> must be at least <paramref name="rows"/>.</summary>
    internal static int[] Match(int rows, int columns, Func<int, int, double> cost)
    {
        double[] rowPotential = new double[rows + 1], columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            int[] from = new int[columns + 1];
            int column = Augment(rowOf, from, rowPotential, columnPotential, columns, cost);
            for (; column != 0; column = from[column]) rowOf[column] = rowOf[from[column]];
        }
        int[] columnOf = new int[rows];
        for (int column = 1; column <= columns; column++)
            if (rowOf[column] > 0) columnOf[rowOf[column] - 1] = column - 1;
        return columnOf;
    }

    /// <summary>Shortest path from the row at column 0 to a free column; returns that column, with the path in <paramref name="from"/>.</summary>
    static int Augment(int[] rowOf, int[] from, double[] rowPotential, double[] columnPotential, int columns, Func<int, int, double> cost)
    {
        double[] least = new double[columns + 1];
        Array.Fill(least, double.PositiveInfinity);
        bool[] used = new bool[columns + 1];
        int at = 0;
        do
        {
            used[at] = true;
            int row = rowOf[at], next = 0;
            double step = double.PositiveInfinity;
            for (int column = 1; column <= columns; column++)
            {
                if (used[column]) continue;
                double reduced = cost(row - 1, column - 1) - rowPotential[row] - columnPotential[column];
                if (reduced < least[column]) { least[column] = reduced; from[column] = at; }
                if (least[column] < step) { step = least[column]; next = column; }
            }
            for (int column = 0; column <= columns; column++)
            {
                if (used[column]) { rowPotential[rowOf[column]] += step; columnPotential[column] -= step; }
                else least[column] -= step;
            }
            at = next;
        }
        while (rowOf[at] != 0);
        return at;
    }
}
