namespace Tillsight.Cli.Tests.BadInput;

/// <summary>A disk that is really full: what filled up, where, what to do; the previous state stands; with more room the next run completes.</summary>
public sealed class FullDiskTests(LoadedHome home)
{
    const int More = 8_000;

    // The archive of the new rows takes 100 kB and more, the new star 1 MB and more.
    [Theory]
    [InlineData(8)]
    [InlineData(700)]
    public void A_disk_full_in_the_load_ends_with_3_leaves_the_previous_state_and_the_next_run_completes(int kilobytesLeft)
    {
        using var disk = SmallDisk.Mount(40);
        using var cli = new CliProcess { Home = Path.Combine(disk.Path, "home") };
        home.CopyTo(cli.Home);
        string more = cli.Write("more.csv", Export.Of(100_000, More));
        disk.FillUpTo(kilobytesLeft);

        var full = cli.Run("run", more, "--no-report");
        Assert.Equal(3, full.ExitCode);
        Assert.Contains($"The disk (40 MB in all) is full: {cli.Home}", full.Errors, StringComparison.Ordinal);
        Assert.Contains("Free some space there and run again, or use a home on another disk with --home DIR. Nothing was changed.", full.Errors, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(cli.Workspace("raw")));
        Assert.Equal(Export.Lines, cli.Lines());

        disk.Free();
        Assert.Equal(0, cli.Run("run", more, "--no-report").ExitCode);
        Assert.Equal(Export.Lines + More, cli.Lines());
    }

    [Fact]
    public void A_disk_without_a_byte_left_leaves_nothing_of_a_new_shop()
    {
        using var disk = SmallDisk.Mount(4);
        using var cli = new CliProcess { Home = Path.Combine(disk.Path, "home") };
        disk.FillUpTo(0);
        Assert.Equal(3, cli.Run("run", cli.Write("sound.csv", Export.Sound)).ExitCode);
        Assert.False(Directory.Exists(cli.Workspace()));
    }

    [Fact]
    public void A_disk_full_in_the_report_ends_with_4_and_keeps_the_load_and_the_next_run_writes_the_report()
    {
        using var disk = SmallDisk.Mount(20);
        using var cli = new CliProcess();
        string report = Path.Combine(disk.Path, "report");
        Assert.Equal(0, cli.Run("run", cli.Write("old.csv", Export.Sound), "--report", report, "--quiet").ExitCode);
        var stands = File.GetLastWriteTimeUtc(Path.Combine(report, "index.html"));
        string more = cli.Write("more.csv", Export.Of(100_000, 100));
        disk.FillUpTo(16);

        var full = cli.Run("run", more, "--report", report);
        Assert.Equal(4, full.ExitCode);
        Assert.Contains($"is full: {report}", full.Errors, StringComparison.Ordinal);
        Assert.Contains("Everything is loaded into default; only the report is missing", full.Errors, StringComparison.Ordinal);
        Assert.Equal(stands, File.GetLastWriteTimeUtc(Path.Combine(report, "index.html")));

        disk.Free();
        Assert.Equal(0, cli.Run("run", more, "--report", report, "--quiet").ExitCode);
        Assert.True(File.GetLastWriteTimeUtc(Path.Combine(report, "index.html")) > stands);
    }
}
