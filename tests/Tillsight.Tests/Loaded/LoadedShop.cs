using Tillsight.Analyses;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Pipelines;
using Tillsight.Testing;
using Tillsight.Views;
using Tillsight.Workspaces;

namespace Tillsight.Tests.Loaded;

/// <summary>A sample shop in a home of its own, loaded with what the product proposes. Tests read it and leave it as it is; they may run at once.</summary>
public sealed class LoadedShop : IDisposable
{
    readonly TemporaryFolder _home;
    readonly DuckDbEngine _engine;
    readonly Lock _gate = new();

    LoadedShop(TemporaryFolder home, DuckDbEngine engine, WorkspaceSettings settings)
    {
        (_home, _engine, Settings) = (home, engine, settings);
        Facts = ShopFacts.Read(engine);
    }

    public WorkspaceSettings Settings { get; }

    public ShopFacts Facts { get; }

    /// <summary>Loads files into a new workspace.</summary>
    public static LoadedShop Load(string currency, IReadOnlyList<string> files, MappingAnswers? answers = null)
    {
        var folder = new TemporaryFolder();
        try
        {
            var workspace = new TillsightHome(folder.Path).Workspace("sample");
            var settings = workspace.Open(() => new WorkspaceSettings { Name = "Sample", Currency = currency, Locale = "en-GB" });
            var engine = DuckDbEngine.OpenWarehouse(workspace.WarehouseFile, workspace.Folder, workspace.SpillFolder);
            new LoadPipeline(workspace, engine, NoProgress.Instance, CancellationToken.None)
                .Run(new LoadRequest { Paths = files, TakeProposals = true, Answers = answers ?? MappingAnswers.Nothing });
            return new LoadedShop(folder, engine, settings);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Runs an analysis with options by name.</summary>
    public AnalysisOutcome Run(string analysis, params IReadOnlyList<(string Name, string Value)> options) =>
        With(context => AnalysisCatalogue.Find(analysis).Run(context, options.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal)));

    /// <summary>The result record of an analysis.</summary>
    public TResult Result<TResult>(string analysis, params IReadOnlyList<(string Name, string Value)> options) where TResult : class =>
        Assert.IsType<TResult>(Run(analysis, options).Result);

    /// <summary>A table of an analysis, by name.</summary>
    public Table Table(string analysis, string table, params IReadOnlyList<(string Name, string Value)> options) =>
        Assert.Single(Run(analysis, options).Tables, t => t.Name == table);

    /// <summary>Works with the shop's engine; one test at a time, because an engine is one connection.</summary>
    public T With<T>(Func<AnalysisContext, T> work)
    {
        lock (_gate) return work(new AnalysisContext(_engine, Facts, Settings));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _home.Dispose();
    }
}
