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
            return new ReportOutcome(file, [.. AnalysisCatalogue.OfReport.Select(a => a.Id)], new AnalysesRun(engine, settings, NoProgress.Instance, cancellation).One("overview", new Dictionary<string, string>()).View);
        var sections = Sections(Path.GetDirectoryName(file)!);
        using var stage = progress.Begin("Report");
        Write(file, sections);
        return new ReportOutcome(file, [.. AnalysisCatalogue.OfReport.Select(a => a.Id)], sections.FirstOrDefault(s => s.Id == "overview")?.View);
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
