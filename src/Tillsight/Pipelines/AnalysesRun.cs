using Tillsight.Analyses;
using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>Runs analyses over a loaded warehouse and keeps what they give back to the data.</summary>
public sealed class AnalysesRun(DuckDbEngine engine, WorkspaceSettings settings, IRunProgress progress, CancellationToken cancellation)
{
    /// <summary>Every analysis of the whole shop, in the order of a report, each as soon as it and those before it are done.</summary>
    public IEnumerable<(IAnalysis Analysis, AnalysisOutcome Outcome)> All()
    {
        var analyses = AnalysisCatalogue.OfReport;
        using var stage = progress.Begin("Analyses", analyses.Count, "analyses");
        using var second = engine.Another();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var facts = ShopFacts.Read(engine, cancellation);
        var outcomes = analyses.Select(_ => new TaskCompletionSource<AnalysisOutcome>()).ToArray();
        int taken = 0;
        // Two at once: while one waits for its query, the other can word what it found.
        Task[] workers = [Start(engine), Start(second)];
        try
        {
            for (int i = 0; i < outcomes.Length; i++)
            {
                var outcome = outcomes[i].Task.GetAwaiter().GetResult();
                stage.Report(i + 1);
                yield return (analyses[i], outcome);
            }
        }
        finally
        {
            // The engines are the workers' until they have noticed.
            stop.Cancel();
            Task.WaitAll(workers, CancellationToken.None);
        }

        Task Start(DuckDbEngine own) => Task.Factory.StartNew(
            () => Work(own, new AnalysisContext(own, facts, settings, stop.Token)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        void Work(DuckDbEngine own, AnalysisContext context)
        {
            for (int i; (i = Interlocked.Increment(ref taken) - 1) < outcomes.Length;)
            {
                try
                {
                    stop.Token.ThrowIfCancellationRequested();
                    outcomes[i].SetResult(Run(analyses[i], context, null, own));
                }
#pragma warning disable CA1031 // Whatever an analysis throws is carried to the caller's thread.
                catch (Exception failure)
#pragma warning restore CA1031
                {
                    outcomes[i].SetException(failure);
                }
            }
        }
    }

    /// <summary>Runs what gives back to the data (customer_segment, say): a build replaces the keys that such tables are made of, so each is made anew.</summary>
    public void Publish()
    {
        using var stage = progress.Begin("Segments");
        foreach (string id in Publishing) One(id, new Dictionary<string, string>());
    }

    /// <summary>Ids of the analyses whose outcome publishes a table.</summary>
    internal static IReadOnlyList<string> Publishing { get; } = ["rfm"];

    public AnalysisOutcome One(string id, IReadOnlyDictionary<string, string> options) =>
        Run(AnalysisCatalogue.Find(id), new AnalysisContext(engine, ShopFacts.Read(engine, cancellation), settings, cancellation), options, engine);

    static AnalysisOutcome Run(IAnalysis analysis, AnalysisContext context, IReadOnlyDictionary<string, string>? options, DuckDbEngine engine)
    {
        var outcome = analysis.Run(context, options);
        if (outcome.Publishes is { } table) PublishedTables.Replace(engine, table, context.Cancellation);
        return outcome;
    }
}
