using Tillsight.Cli.Terminal;

namespace Tillsight.Cli.Tests.Terminal;

public class ProgressDisplayTests
{
    [Fact]
    public void A_finished_stage_leaves_its_line_with_rows_and_time()
    {
        string text = Run(quiet: false, live: false);
        Assert.Matches(@"^  Reading                 5,000 rows  .* s\r?\n$", text.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Quiet_writes_nothing() => Assert.Equal("", Run(quiet: true, live: true));

    [Fact]
    public void A_running_stage_shows_its_share_and_the_time_left()
    {
        var writer = new StringWriter();
        using (var display = new ProgressDisplay(writer, quiet: false, live: true, () => 100))
        {
            using var stage = display.Begin("Reading", total: 10_000);
            stage.Report(5_000);
            Thread.Sleep(1_500);
        }
        Assert.Matches(@"… Reading +5,000 rows  50 %.* s left", writer.ToString().Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_stage_that_is_disposed_twice_is_written_once()
    {
        var writer = new StringWriter();
        using var display = new ProgressDisplay(writer, quiet: false, live: false, () => 80);
        var stage = display.Begin("Reading");
        stage.Dispose();
        stage.Dispose();
        Assert.Single(writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    static string Run(bool quiet, bool live)
    {
        var writer = new StringWriter();
        using (var display = new ProgressDisplay(writer, quiet, live, () => 80))
        {
            using var stage = display.Begin("Reading");
            stage.Add(2_000);
            stage.Add(3_000);
        }
        return writer.ToString();
    }
}
