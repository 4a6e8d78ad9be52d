using Tillsight.Analyses;
using Tillsight.Engines;
using Tillsight.Pipelines;
using Tillsight.Testing;
using Tillsight.Tests.Analyses;
using Tillsight.Workspaces;

namespace Tillsight.Tests.Pipelines;

public class AnalysesRunTests
{
    [Fact]
    public void Analyses_come_in_the_order_of_the_catalogue_whoever_is_done_first()
    {
        using var star = new SmallStar().Sale("2011-01-03", order: 1, customer: "C", product: "MUG", quantity: 2, price: 10).Sale("2011-02-03", order: 2, customer: "C", product: "MUG", quantity: 1, price: 10);
        _ = star.Context;
        Assert.Equal(AnalysisCatalogue.OfReport.Select(a => a.Id), Run(star, TestContext.Current.CancellationToken).All().Select(r => r.Analysis.Id));
    }

    [Fact]
    public void A_warehouse_whose_settings_are_locked_runs_two_at_once()
    {
        using var folder = new TemporaryFolder();
        using var engine = DuckDbEngine.OpenWarehouse(folder.File("warehouse.duckdb"), folder.Path, folder.File("spill"));
        engine.Execute(EmbeddedText.Read("Warehouse/star.sql"));
        Assert.Equal(AnalysisCatalogue.OfReport.Count, new AnalysesRun(engine, new WorkspaceSettings { Name = "Shop" }, NoProgress.Instance, TestContext.Current.CancellationToken).All().Count());
    }

    [Fact]
    public void Who_stops_in_the_middle_gets_the_engine_back()
    {
        using var star = new SmallStar().Sale("2011-01-03", order: 1, product: "MUG", quantity: 2, price: 10);
        _ = star.Context;
        Assert.Equal(AnalysisCatalogue.OfReport[0].Id, Run(star, TestContext.Current.CancellationToken).All().First().Analysis.Id);
        Assert.Equal(1L, star.Engine.Query("select count(*) as n from fct_order_line").Column<long?>("n")[0]);
    }

    [Fact]
    public void A_cancelled_run_says_so()
    {
        using var star = new SmallStar().Sale("2011-01-03", order: 1, product: "MUG", quantity: 2, price: 10);
        _ = star.Context;
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Run(star, stopped.Token).All().ToList());
    }

    static AnalysesRun Run(SmallStar star, CancellationToken cancellation) => new(star.Engine, star.Settings, NoProgress.Instance, cancellation);
}
