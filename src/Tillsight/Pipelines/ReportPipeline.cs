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
        var sections = Sections(Path.GetDirectoryName(file)!);
        using var stage = progress.Begin("Report");
        Write(file, sections);
        return new ReportOutcome(file, [.. AnalysisCatalogue.All.Select(a => a.Id)], sections.FirstOrDefault(s => s.Id == "overview")?.View);
    }

    /// <summary>Runs the analyses; while one is at work, the files of those before it are written.</summary>
    List<ReportSection> Sections(string folder)
    {
        using var exports = new AnalysisExports(folder, Formats.For(settings.Currency, settings.Locale), cancellation);
        var written = Task.FromResult(new List<ReportSection>());
        try
        {
            foreach (var (analysis, outcome) in new AnalysesRun(engine, settings, progress, cancellation).All())
                Add(analysis.Id, analysis.Group.ToString(), analysis.Title, outcome.View, AnalysisCatalogue.Help(analysis), [.. outcome.Tables]);
            var balance = BalanceView.Of(Balance.Read(engine), RuleReceipt.Read(engine));
            Add("balance", "Data quality", "Balance sheet", balance, null, [.. balance.Blocks.OfType<Table>()]);
        }
        finally
        {
            // The exports are in use until the last file is written, also where an analysis failed.
            Task.WaitAny([written], CancellationToken.None);
        }
        return written.GetAwaiter().GetResult();

        void Add(string id, string group, string title, View view, string? help, IReadOnlyList<Table> tables)
        {
            var before = written;
            written = Task.Run(async () =>
            {
                var sections = await before;
                sections.Add(new ReportSection(id, group, title, view, help, exports.Write(id, tables)));
                return sections;
            });
        }
    }

    void Write(string file, IReadOnlyList<ReportSection> sections)
    {
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
