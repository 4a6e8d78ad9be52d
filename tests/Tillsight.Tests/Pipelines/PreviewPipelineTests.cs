using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Pipelines;
using Tillsight.Testing;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Tests.Pipelines;

public sealed class PreviewPipelineTests : IDisposable
{
    static readonly string January = SmallShop.Header + SmallShop.Lines(1000, 60, new DateOnly(2024, 1, 2));
    static readonly string February = SmallShop.Header + SmallShop.Lines(1060, 60, new DateOnly(2024, 1, 17));

    readonly SmallShop _shop = new();
    readonly TemporaryFolder _scratch = new();

    public void Dispose()
    {
        _shop.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void A_preview_says_what_the_load_then_does_to_the_row_and_the_cent()
    {
        _shop.Load(_shop.Write("january.csv", January));
        string february = _shop.Write("february.csv", February + February.Split('\n')[1] + "\n" + January.Split('\n')[5] + "\n");
        var preview = Preview(february);
        var load = _shop.Load(february);
        Assert.Equal(load.Balance, preview.After);
        Assert.Equal(load.Rules.Select(r => (r.RuleId, r.RowCount, r.Amount)), preview.Receipts.Select(r => (r.RuleId, r.RowCount, r.Amount)));
    }

    [Fact]
    public void A_preview_changes_nothing_of_the_shop()
    {
        _shop.Load(_shop.Write("january.csv", January));
        string before = _shop.Fingerprint(), recipe = File.ReadAllText(_shop.Workspace.RecipeFile);
        Preview(_shop.Write("february.csv", February));
        Assert.Equal((before, recipe), (_shop.Fingerprint(), File.ReadAllText(_shop.Workspace.RecipeFile)));
        Assert.Single(Directory.EnumerateDirectories(_shop.Workspace.ArchiveFolder));
    }

    [Fact]
    public void Files_of_another_shape_are_refused_with_the_reason_and_not_thrown()
    {
        _shop.Load(_shop.Write("january.csv", January));
        var preview = Preview(_shop.Write("stock.csv", "Warehouse,Bin,Count\nNorth,A1,5\nNorth,A2,7\nSouth,B1,9\n"));
        Assert.True(preview.Refusal is not null || !preview.Proposal.IsLoadable || preview.After!.RowsLoaded == 180);
    }

    [Fact]
    public void A_recipe_with_a_rule_switched_off_reads_back_the_same()
    {
        _shop.Load(_shop.Write("january.csv", January));
        var recipe = RecipeFile.Read(_shop.Workspace.RecipeFile).With(new HashSet<string> { "exact_duplicates", "negative_quantities" });
        string file = _scratch.Write("recipe.yaml", RecipeFile.Text(recipe));
        Assert.Equal(recipe.Switches().Select(s => (s.Key, s.IsOn)), RecipeFile.Read(file).Switches().Select(s => (s.Key, s.IsOn)));
        Assert.Equal(["exact_duplicates", "negative_quantities"], RecipeFile.Read(file).Off.Select(o => o.Rule.Id));
    }

    [Fact]
    public void A_rule_that_is_off_does_nothing_until_it_is_on_again()
    {
        _shop.Load(_shop.Write("january.csv", January + January.Split('\n')[1] + "\n"));
        long Loaded(params string[] off) => _shop.With((workspace, engine) =>
        {
            new LoadPipeline(workspace, engine, NoProgress.Instance, TestContext.Current.CancellationToken).Rebuild(RecipeFile.Read(workspace.RecipeFile).With(off.ToHashSet()));
            return Balance.Read(engine).RowsLoaded;
        });
        Assert.Equal((181, 180), (Loaded("exact_duplicates"), Loaded()));
    }

    LoadPreview Preview(string file) => _shop.With((workspace, engine) =>
        new PreviewPipeline(workspace, _scratch.File("scratch"), NoProgress.Instance, TestContext.Current.CancellationToken).Run(new LoadRequest { Paths = [file] }, engine));
}
