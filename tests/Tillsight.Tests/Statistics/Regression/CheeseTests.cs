using System.Globalization;
using System.IO.Compression;
using Tillsight.Statistics.Regression;
using Tillsight.Testing;

namespace Tillsight.Tests.Statistics.Regression;

/// <summary>Price elasticity of cheese at 88 retailers (Boatwright, McCulloch and Rossi 1999): log volume on log price and display.</summary>
public class CheeseTests
{
    static readonly Lazy<(string[] Retailers, double[] LogVolume, Regressor[] Regressors)> Data = new(Read);
    static readonly Lazy<LinearModel> Pooled = new(() => LeastSquares.Fit(Data.Value.Regressors, Data.Value.LogVolume)!);
    static readonly Lazy<LinearModel> Retailers = new(() =>
        LeastSquares.Fit([.. Data.Value.Regressors, .. Regressor.Dummies(Data.Value.Retailers)], Data.Value.LogVolume)!);

    [Fact]
    public void Pooled_elasticity_matches_the_published_1_257577690() => Near.Absolute(-1.257577690, Pooled.Value["price"].Estimate, 1e-8);

    [Fact]
    public void Pooled_error_matches_the_published_0_0580623053() => Near.Absolute(.0580623053, Pooled.Value["price"].StandardError, 1e-8);

    [Fact]
    public void Pooled_R_squared_matches_the_published_0_0982() => Assert.Equal(.0982, Math.Round(Pooled.Value.RSquared, 4));

    [Fact]
    public void Elasticity_with_retailers_matches_the_published_2_388341318() => Near.Absolute(-2.388341318, Retailers.Value["price"].Estimate, 1e-8);

    [Fact]
    public void Error_with_retailers_matches_the_published_0_0331777134() => Near.Absolute(.0331777134, Retailers.Value["price"].StandardError, 1e-8);

    [Fact]
    public void Display_with_retailers_matches_the_published_0_914212898() => Near.Absolute(.914212898, Retailers.Value["display"].Estimate, 1e-8);

    [Fact]
    public void R_squared_with_retailers_matches_the_published_0_8799177() => Assert.Equal(.8799177, Math.Round(Retailers.Value.RSquared, 7));

    static (string[], double[], Regressor[]) Read()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(SharedData.Require("science/cheese.csv.gz")), CompressionMode.Decompress));
        Assert.Equal("\"RETAILER\",\"VOLUME\",\"DISP\",\"PRICE\"", text.ReadLine());
        var rows = new List<string[]>();
        while (text.ReadLine() is string line) rows.Add(line.Split(','));
        double[] Numbers(Index column) => [.. rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];
        return (
            [.. rows.Select(row => string.Join(',', row[..^3]))], Array.ConvertAll(Numbers(^3), Math.Log),
            [new("price", Array.ConvertAll(Numbers(^1), Math.Log)), new("display", Numbers(^2))]);
    }
}
