using Tillsight.Delivery.Charts;

namespace Tillsight.Tests.Delivery.Charts;

public class SquarifyTests
{
    static readonly double[] Paper = [6, 6, 4, 3, 2, 2, 1];

    [Fact]
    public void Matches_Bruls_Huizing_van_Wijk_2000_figure_4()
    {
        var tiles = Squarify.Layout(Paper, new Tile(0, 0, 6, 4));
        Assert.Equal([new(0, 0, 3, 2), new(0, 2, 3, 2)], tiles.Take(2));
        Assert.Equal((3d, 0d, 12d / 7, 7d / 3), (tiles[2].X, tiles[2].Y, tiles[2].Width, tiles[2].Height));
        Assert.Equal(9d / 7, tiles[3].Width, 1e-9);
    }

    [Fact]
    public void Areas_are_in_proportion_to_values()
    {
        var tiles = Squarify.Layout(Paper, new Tile(0, 0, 600, 340));
        Assert.All(tiles.Zip(Paper), t => Assert.Equal(t.Second / 24 * 600 * 340, t.First.Width * t.First.Height, 1e-6));
    }

    [Fact]
    public void Tiles_stay_inside() => Assert.All(Squarify.Layout(Paper, new Tile(0, 0, 600, 340)),
        t => Assert.True(t.X >= 0 && t.Y >= 0 && t.X + t.Width <= 600 + 1e-6 && t.Y + t.Height <= 340 + 1e-6));
}
