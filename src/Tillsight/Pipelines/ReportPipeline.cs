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
    /// <param name="afresh">False where nothing changed: a report that is there already stands.</param>
    public ReportOutcome Run(string folder, bool afresh)
    {
        string file = Path.Combine(Path.GetFullPath(folder), "index.html");
        CreateFolder(Path.GetDirectoryName(file)!);
        if (!afresh && File.Exists(file))
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

    void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The report's folder cannot be made ({e.Message}). Name another with --report DIR; {workspace.Slug} is loaded.", folder, e);
        }
    }
}

/// <summary>The report that was written.</summary>
public sealed record ReportOutcome(string File, IReadOnlyList<string> Analyses, View? Overview);
