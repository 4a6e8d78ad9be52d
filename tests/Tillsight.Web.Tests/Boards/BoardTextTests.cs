using Tillsight.Web.Pages.Boards;

namespace Tillsight.Web.Tests.Boards;

public class BoardTextTests
{
    const string Whole = """
        title: Monday
        tiles:
          - id: sales
            title: "Net sales: all"
            width: 12
            metrics: [net_sales, orders]
            by: [time]
            form: line
            where: [country=France]
            period: last-year
            compare: year
          - id: segments
            width: 6
            analysis: rfm
            chart: segments
            options: {bins: "5"}
          - id: note-1
            width: 3
            note: |
              # Look here
              * first: "quoted"
              * no
        """;

    [Fact]
    public void What_is_written_reads_as_what_was_read()
    {
        string written = BoardText.Read(Whole, "b.yaml").Write();
        Assert.Equal(written, BoardText.Read(written, "b.yaml").Write());
        foreach (string kept in (string[])["\"Net sales: all\"", "[net_sales, orders]", "[country=France]", "last-year", "segments", "bins", "Look here", "first: \"quoted\""])
            Assert.Contains(kept.Trim('"'), written, StringComparison.Ordinal);
        Assert.Equal("# Look here\n* first: \"quoted\"\n* no\n", BoardText.Read(written, "b.yaml").Tiles[2].Note!.TrimEnd('\n') + "\n");
    }

    [Theory]
    [InlineData("tiles: []", "lacks the key \"title\"")]
    [InlineData("title: A\ntils: []", "line 2: board has no key \"tils\"; the nearest is \"tiles\"")]
    [InlineData("title: A\ntiles:\n  - id: ../x\n    note: a", "line 3: board.tiles, entry 1.id is \"../x\"")]
    [InlineData("title: A\ntiles:\n  - id: a\n    note: a\n  - id: a\n    note: b", "two tiles are called \"a\"")]
    [InlineData("title: A\ntiles:\n  - width: 13\n    note: a", "line 3: board.tiles, entry 1.width is \"13\"")]
    [InlineData("title: A\ntiles:\n  - metrics: [nonsense]", "There is no metric \"nonsense\"")]
    [InlineData("title: A\ntiles:\n  - metrics: [net_sales]\n    form: donut", "There is no form \"donut\"")]
    [InlineData("title: A\ntiles:\n  - analysis: nonsense\n    chart: x", "there is no analysis \"nonsense\"")]
    [InlineData("title: A\ntiles:\n  - analysis: rfm\n    chart: x\n    where: [country=France]", "does not go with an analysis")]
    [InlineData("title: A\ntiles:\n  - note: a\n    metrics: [net_sales]", "either a note or a figure")]
    [InlineData("title: A\ntiles:\n  - metrics: [net_sales]\n    colour: red", "has no key \"colour\"")]
    [InlineData("title: A\ntiles: [", "This is not YAML")]
    public void What_is_wrong_is_told_with_line_and_key(string text, string words) =>
        Assert.Contains(words, Assert.Throws<BadInputException>(() => BoardText.Read(text, "b.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Brackets_within_brackets_end_with_an_error_and_not_the_process() =>
        Assert.Contains("deep", Assert.Throws<BadInputException>(() => BoardText.Read("title: A\ntiles: " + new string('[', 20_000), "b.yaml")).Message, StringComparison.Ordinal);
}
