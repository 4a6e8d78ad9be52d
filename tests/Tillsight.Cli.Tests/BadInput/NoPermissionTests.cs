namespace Tillsight.Cli.Tests.BadInput;

/// <summary>Files and folders that may not be read or written: exit code 3, which one, and what to do. Root gives its privileges up for this.</summary>
public sealed class NoPermissionTests : IDisposable
{
    const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute, Everything = ReadOnly | UnixFileMode.UserWrite;

    readonly CliProcess _cli = new() { Launcher = Unprivileged() };
    readonly List<string> _closed = [];

    public NoPermissionTests(LoadedHome home)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The permissions of Unix are tested.");
        home.CopyTo(_cli.Home);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            foreach (string path in _closed) File.SetUnixFileMode(path, Everything);
        _cli.Dispose();
    }

    static string[] Unprivileged()
    {
        if (!Environment.IsPrivilegedProcess) return [];
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "setpriv, which takes root's privileges away, is not installed.");
        return ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"];
    }

    string Close(string path, UnixFileMode mode = UnixFileMode.None)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
        _closed.Add(path);
        return path;
    }

    void EndsWith3(string words, params string[] arguments)
    {
        var done = _cli.Run(arguments);
        Assert.Equal(3, done.ExitCode);
        Assert.Contains(words, done.Errors, StringComparison.Ordinal);
    }

    string More() => _cli.Write("more.csv", Export.Of(5_000, 20));

    [Theory]
    [InlineData("run")]
    [InlineData("read")]
    public void A_file_that_may_not_be_read_is_named(string command)
    {
        string file = Close(More());
        EndsWith3($"{file}: No permission to read it", command, file);
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_named()
    {
        _cli.Write("locked/more.csv", Export.Sound);
        string folder = Close(Path.Combine(_cli.Folder, "locked"));
        EndsWith3($"{folder}: No permission to read it", "run", folder);
    }

    [Fact]
    public void A_home_that_cannot_be_made_is_named_with_the_flag_for_another()
    {
        string home = Path.Combine(Close(Directory.CreateDirectory(Path.Combine(_cli.Folder, "closed")).FullName, ReadOnly), "home");
        EndsWith3($"{home}: The home folder cannot be made", "run", More(), "--home", home);
    }

    [Fact]
    public void A_home_that_may_not_be_written_is_named_with_the_flag_for_another()
    {
        File.Delete(Path.Combine(_cli.Home, "owner.lock"));
        EndsWith3($"{Close(_cli.Home, ReadOnly)}: No permission to write in the home folder. Choose another with --home DIR", "run", More());
    }

    [Theory]
    [InlineData("")]
    [InlineData("raw")]
    public void A_workspace_that_may_not_be_written_keeps_its_state(string folder)
    {
        string before = HomeState.Of(_cli.Home);
        EndsWith3($"No permission to use {Close(_cli.Workspace(folder).TrimEnd('/'), ReadOnly)}", "run", More(), "--no-report");
        Assert.Equal(before, HomeState.Of(_cli.Home));
    }

    [Theory]
    [InlineData("recipe.yaml")]
    [InlineData("workspace.yaml")]
    [InlineData("warehouse.duckdb")]
    public void A_file_of_the_workspace_that_may_not_be_read_is_named(string file) =>
        EndsWith3($"No permission to use {Close(_cli.Workspace(file))}", "run", More(), "--no-report");

    [Fact]
    public void A_report_folder_that_may_not_be_written_stops_the_run_before_anything_is_loaded()
    {
        string report = Path.Combine(Close(Directory.CreateDirectory(Path.Combine(_cli.Folder, "closed")).FullName, ReadOnly), "report");
        EndsWith3($"{report}: The report cannot be written there", "run", More(), "--report", report);
        Assert.Equal(Export.Lines, _cli.Lines());
    }

    [Fact]
    public void A_report_folder_that_is_a_file_stops_the_run_before_anything_is_loaded()
    {
        string file = _cli.Write("report", "a file");
        EndsWith3($"{file}: The report cannot be written there", "run", More(), "--report", file);
        Assert.Equal(Export.Lines, _cli.Lines());
    }

    [Fact]
    public void A_quarantine_that_may_not_be_written_ends_with_4_and_is_written_by_the_next_run()
    {
        string folder = Close(_cli.Workspace("quarantine"), ReadOnly), bad = _cli.Write("bad.csv", Export.Of(5_000, 20) + Export.Row(6_000, quantity: "two"));
        Assert.Equal(4, _cli.Run("run", bad, "--no-report").ExitCode);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, Everything);
        Assert.Equal(0, _cli.Run("run", bad, "--no-report").ExitCode);
        Assert.Single(Directory.GetFiles(folder, "*.parquet"));
    }
}
