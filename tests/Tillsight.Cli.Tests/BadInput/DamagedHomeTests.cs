namespace Tillsight.Cli.Tests.BadInput;

/// <summary>A home whose own files were damaged: exit code 3, the file and what to do, and nothing is overwritten.</summary>
public sealed class DamagedHomeTests : IDisposable
{
    readonly CliProcess _cli = new();

    public DamagedHomeTests(LoadedHome home) => home.CopyTo(_cli.Home);

    public void Dispose() => _cli.Dispose();

    void RefusesALoad(string file, string words)
    {
        string before = HomeState.Of(_cli.Home);
        var done = _cli.Run("run", _cli.Write("more.csv", Export.Of(5_000, 20)), "--no-report");
        Assert.Equal(3, done.ExitCode);
        Assert.Contains(_cli.Workspace(file), done.Errors, StringComparison.Ordinal);
        Assert.Contains(words, done.Errors, StringComparison.Ordinal);
        Assert.Equal(before, HomeState.Of(_cli.Home));
    }

    [Theory]
    [InlineData("mapping: [", "line 2, column 1: This is not YAML")]
    [InlineData("", "The recipe has no mapping")]
    [InlineData("just text", "should hold names with values")]
    [InlineData("maping: {}", "\"maping\" is not a part of a recipe")]
    [InlineData("mapping:\n  tables: 5\n", "line 2: mapping.tables must be a map")]
    public void A_damaged_recipe_is_refused(string content, string words)
    {
        File.WriteAllText(_cli.Workspace("recipe.yaml"), content);
        RefusesALoad("recipe.yaml", words);
    }

    [Theory]
    [InlineData("name: [", "The settings are damaged: this is not YAML")]
    [InlineData("", "The settings are empty")]
    [InlineData("just text", "should be names with values")]
    [InlineData("name: x\ncurency: EUR\n", "line 2: \"curency\" is no setting; there are name, currency")]
    [InlineData("retail_year_start_month: 40\n", "line 1: retail_year_start_month is \"40\"; a month from 1 to 12")]
    [InlineData("currency: euro\n", "line 1: currency is \"euro\"; the three letters")]
    public void Damaged_settings_are_refused(string content, string words)
    {
        File.WriteAllText(_cli.Workspace("workspace.yaml"), content);
        RefusesALoad("workspace.yaml", words);
    }

    [Theory]
    [InlineData("This is no database.")]
    [InlineData("")]
    public void A_warehouse_that_is_no_database_is_refused_and_left_alone(string content)
    {
        File.WriteAllText(_cli.Workspace("warehouse.duckdb"), content);
        RefusesALoad("warehouse.duckdb", "It was left as it is. Put a backup in its place");
    }

    [Fact]
    public void A_warehouse_that_was_cut_short_is_refused()
    {
        using (var file = new FileStream(_cli.Workspace("warehouse.duckdb"), FileMode.Open)) file.SetLength(file.Length / 2);
        RefusesALoad("warehouse.duckdb", "the file is damaged");
    }

    [Fact]
    public void A_star_of_another_version_is_told_and_built_anew_by_the_next_run()
    {
        string file = _cli.Write("more.csv", Export.Of(5_000, 20));
        Assert.Equal(0, _cli.Run("run", file, "--yes", "--no-report").ExitCode);
        using (var engine = Tillsight.Engines.DuckDbEngine.OpenWarehouse(_cli.Workspace("warehouse.duckdb"), _cli.Workspace(""), _cli.Workspace("spill")))
            engine.Execute("update warehouse_build set program_version = '0.0.9'; drop table agg_order");
        var asked = _cli.Run("query", "--metrics", "lines");
        Assert.Equal((3, true), (asked.ExitCode, asked.Errors.Contains("built by another version", StringComparison.Ordinal)));
        Assert.Equal(0, _cli.Run("run", file, "--yes", "--no-report").ExitCode);
        Assert.Equal(0, _cli.Run("query", "--metrics", "lines").ExitCode);
    }

    [Fact]
    public void A_question_to_a_damaged_warehouse_ends_with_3()
    {
        File.WriteAllText(_cli.Workspace("warehouse.duckdb"), "This is no database.");
        Assert.Equal(3, _cli.Run("query", "--metrics", "lines").ExitCode);
    }

    [Fact]
    public void An_archive_that_lost_its_files_stops_the_load_and_not_the_questions()
    {
        foreach (string part in Directory.EnumerateFiles(_cli.Workspace("raw"), "*", SearchOption.AllDirectories)) File.Delete(part);
        RefusesALoad("raw", "The archive of the rows loaded before is damaged or incomplete");
        Assert.Equal(Export.Lines, _cli.Lines());
    }

    [Fact]
    public void A_question_to_a_home_in_use_ends_with_5_and_says_who_has_it()
    {
        using var held = new Tillsight.Workspaces.TillsightHome(_cli.Home).Own("serve");
        var done = _cli.Run("query", "--metrics", "lines");
        Assert.Equal(5, done.ExitCode);
        Assert.Contains("(tillsight serve,", done.Errors, StringComparison.Ordinal);
    }
}
