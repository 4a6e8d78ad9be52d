using Tillsight.Analyses;
using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>Runs analyses over a loaded warehouse and keeps what they give back to the data.</summary>
public sealed class AnalysesRun(DuckDbEngine engine, WorkspaceSettings settings, IRunProgress progress, CancellationToken cancellation)
{
    /// <summary>Every analysis of the catalogue, in the order of a report, each as soon as it is done.</summary>
    public IEnumerable<(IAnalysis Analysis, AnalysisOutcome Outcome)> All()
    {
        using var stage = progress.Begin("Analyses", AnalysisCatalogue.All.Count, "analyses");
        var context = Context();
        int done = 0;
        foreach (var analysis in AnalysisCatalogue.All)
        {
            var outcome = Run(analysis, context);
            stage.Report(++done);
            yield return (analysis, outcome);
        }
    }

    public AnalysisOutcome One(string id, IReadOnlyDictionary<string, string> options) => Run(AnalysisCatalogue.Find(id), Context(), options);

    AnalysisContext Context() => new(engine, ShopFacts.Read(engine, cancellation), settings, cancellation);

    AnalysisOutcome Run(IAnalysis analysis, AnalysisContext context, IReadOnlyDictionary<string, string>? options = null)
    {
        var outcome = analysis.Run(context, options);
        if (outcome.Publishes is { } table) PublishedTables.Replace(engine, table, cancellation);
        return outcome;
    }
}
