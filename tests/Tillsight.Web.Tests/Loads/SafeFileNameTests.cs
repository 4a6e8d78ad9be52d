using Tillsight.Web.Loads;

namespace Tillsight.Web.Tests.Loads;

public class SafeFileNameTests
{
    [Theory]
    [InlineData("sales.csv", "sales.csv")]
    [InlineData("Umsätze 2024.csv.gz", "Umsätze 2024.csv.gz")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ada\\sales.csv", "sales.csv")]
    [InlineData("a\u0000b\r\n\u202Ec.csv", "abc.csv")]
    [InlineData("..", "upload")]
    [InlineData("", "upload")]
    [InlineData(".csv", "upload.csv")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.csv", "_nul.csv")]
    [InlineData("COM1.2024.csv", "_COM1.2024.csv")]
    [InlineData("what?*.csv", "what.csv")]
    [InlineData("-rf", "rf")]
    [InlineData("sales.csv. . ", "sales.csv")]
    public void A_name_is_reduced_to_a_plain_file_name(string given, string safe) => Assert.Equal(safe, SafeFileName.Of(given, []));

    [Fact]
    public void Files_of_one_name_are_told_apart_whatever_their_case() =>
        Assert.Equal("Sales (3).csv.gz", SafeFileName.Of("Sales.csv.gz", ["sales.csv.gz", "sales (2).csv.gz"]));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        string safe = SafeFileName.Of(new string('x', 400) + ".xlsx", []);
        Assert.True(safe.Length <= 120 && safe.EndsWith(".xlsx", StringComparison.Ordinal), safe);
    }
}
