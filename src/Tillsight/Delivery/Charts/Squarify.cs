namespace Tillsight.Delivery.Charts;

/// <summary>A rectangle of a tree map.</summary>
readonly record struct Tile(double X, double Y, double Width, double Height);

/// <summary>Divides a rectangle into areas in proportion to values, as near to squares as it can.</summary>
/// <remarks>Bruls, Huizing, van Wijk, "Squarified Treemaps", 2000.</remarks>
static class Squarify
{
    /// <param name="values">Positive, falling. Tiles come back in the same order.</param>
    public static IReadOnlyList<Tile> Layout(IReadOnlyList<double> values, Tile space)
    {
        List<Tile> tiles = [];
        double scale = space.Width * space.Height / Math.Max(values.Sum(), double.Epsilon);
        for (int start = 0; start < values.Count;)
        {
            double side = Math.Min(space.Width, space.Height);
            int count = 1;
            while (start + count < values.Count && Worst(values, start, count + 1, scale, side) <= Worst(values, start, count, scale, side)) count++;
            space = Place(values, start, count, scale, space, tiles);
            start += count;
        }
        return tiles;
    }

    /// <summary>The most elongated tile of a row, as the ratio of its sides.</summary>
    static double Worst(IReadOnlyList<double> values, int start, int count, double scale, double side)
    {
        double sum = 0, max = 0, min = double.MaxValue;
        for (int i = start; i < start + count; i++)
        {
            double area = values[i] * scale;
            (sum, max, min) = (sum + area, Math.Max(max, area), Math.Min(min, area));
        }
        return Math.Max(side * side * max / (sum * sum), sum * sum / (side * side * min));
    }

    /// <summary>Lays a row along the shorter side and returns what is left of the space.</summary>
    static Tile Place(IReadOnlyList<double> values, int start, int count, double scale, Tile space, List<Tile> tiles)
    {
        double area = Enumerable.Range(start, count).Sum(i => values[i] * scale);
        bool upright = space.Width >= space.Height;
        double thick = area / (upright ? space.Height : space.Width), at = upright ? space.Y : space.X;
        for (int i = start; i < start + count; i++)
        {
            double length = values[i] * scale / thick;
            tiles.Add(upright ? new Tile(space.X, at, thick, length) : new Tile(at, space.Y, length, thick));
            at += length;
        }
        return upright
            ? space with { X = space.X + thick, Width = space.Width - thick }
            : space with { Y = space.Y + thick, Height = space.Height - thick };
    }
}
