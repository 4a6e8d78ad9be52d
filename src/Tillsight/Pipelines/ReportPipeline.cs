using Tillsight.Analyses;
using Tillsight.Delivery;
using Tillsight.Delivery.Html;
using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>Runs every analysis and writes index.html with the data of each beside it as CSV, XLSX and Parquet.</summary>
public sealed class ReportPipeline(Workspace workspace, DuckDbEngine engine, WorkspaceSettings settings, IRunProgress progress, CancellationToken cancellation)
{
    /// <param name="afresh">False where nothing changed: a report that was written since the last build stands.</param>
    /// <exception cref="UnavailableException">The disk took no more: what was loaded is loaded, the report is not there.</exception>
    public ReportOutcome Run(string folder, bool afresh)
    {
        string file = Path.Combine(Path.GetFullPath(folder), "index.html");
        try
        {
            return Write(file, afresh);
        }
        catch (Exception e) when (e is not BadInputException && StorageFailure.Words(e, folder) is { } words)
        {
            throw new UnavailableException($"{words} Everything is loaded into {workspace.Slug}; only the report is missing: run again, or write it elsewhere with --report DIR.", e);
        }
    }

    ReportOutcome Write(string file, bool afresh)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!afresh && BuildStamp.Read(engine)?.IsBefore(file) == true)
            return new ReportOutcome(file, [.. AnalysisCatalogue.All.Select(a => a.Id)], new AnalysesRun(engine, settings, NoProgress.Instance, cancellation).One("overview", new Dictionary<string, string>()).View);
        var outcomes = new AnalysesRun(engine, settings, progress, cancellation).All();
        using var stage = progress.Begin("Report");
        Write(file, outcomes);
        return new ReportOutcome(file, [.. outcomes.Select(o => o.Analysis.Id)], outcomes.FirstOrDefault(o => o.Analysis.Id == "overview").Outcome?.View);
    }

    void Write(string file, IReadOnlyList<(IAnalysis Analysis, AnalysisOutcome Outcome)> outcomes)
    {
        var exports = new AnalysisExports(Path.GetDirectoryName(file)!, Formats.For(settings.Currency, settings.Locale), cancellation);
        var balance = BalanceView.Of(Balance.Read(engine), RuleReceipt.Read(engine));
        var sections = outcomes.Select(o => new ReportSection(o.Analysis.Id, o.Analysis.Group.ToString(), o.Analysis.Title, o.Outcome.View,
            AnalysisCatalogue.Help(o.Analysis), exports.Write(o.Analysis.Id, [.. o.Outcome.Tables]))).ToList();
        sections.Add(new ReportSection("balance", "Data quality", "Balance sheet", balance, null, exports.Write("balance", [.. balance.Blocks.OfType<Table>()])));
        var facts = ShopFacts.Read(engine, cancellation);
        HtmlReport.Write(new Report("Sales report", settings.Name, settings.Currency, settings.Locale, facts.LastInstant, DateTimeOffset.Now, sections, Definitions()), file);
    }

    static Dictionary<string, string> Definitions() => MetricCatalogue.All.ToDictionary(m => m.Id, m => m.Formula, StringComparer.Ordinal);

    /// <summary>Finds out before anything is loaded whether a report could be written there; leaves the folder as it was.</summary>
    /// <exception cref="BadInputException">It could not.</exception>
    public static void CheckFolder(string folder)
    {
        folder = Path.GetFullPath(folder);
        string? present = folder, made = null;
        while (present is not null && !Directory.Exists(present)) (present, made) = (Path.GetDirectoryName(present), present);
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, $".tillsight-{Environment.ProcessId}");
            File.Create(probe).Dispose();
            File.Delete(probe);
            if (made is not null) Directory.Delete(made, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The report cannot be written there ({e.Message}). Name another folder with --report DIR. Nothing was changed.", folder, e);
        }
    }
}

/// <summary>The report that was written.</summary>
public sealed record ReportOutcome(string File, IReadOnlyList<string> Analyses, View? Overview);
