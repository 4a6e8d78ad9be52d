using Tillsight.Sources.PracticeShop;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>A shop that comes with Tillsight.</summary>
/// <param name="Workspace">Its workspace's name.</param>
/// <param name="Paths">What is loaded.</param>
public sealed record SampleShop(string Workspace, WorkspaceSettings Settings, IReadOnlyList<string> Paths);

/// <summary>The sample shops: two that ship as files, one that is generated.</summary>
public static class SampleShops
{
    /// <param name="samples">The folder of the shipped files.</param>
    /// <param name="home">Where the practice shop is generated, once.</param>
    public static IReadOnlyList<SampleShop> All(string samples, TillsightHome home, IRunProgress progress, CancellationToken cancellation) =>
    [
        new("online-retail-ii", new WorkspaceSettings
        {
            Name = "Online Retail II (sample)", Currency = "GBP", Locale = "en-GB", TimeZone = "Europe/London", Country = "GB",
            Attribution = "Chen, D. (2012), Online Retail II, UCI Machine Learning Repository, CC BY 4.0",
        }, [Path.Combine(samples, "online-retail-ii")]),
        new("foodmart", new WorkspaceSettings
        {
            Name = "Foodmart (sample)", Currency = "USD", Locale = "en-US", TimeZone = "America/Los_Angeles", Country = "US",
            Attribution = "FoodMart, a fictional grocery chain of the Mondrian project, Apache-2.0",
        }, [Path.Combine(samples, "foodmart")]),
        new("practice-shop", new WorkspaceSettings { Name = "Practice shop (generated)", Currency = "USD", Locale = "en-US", TimeZone = "America/New_York", Country = "US" },
            [.. Directory.GetFiles(Practice(Path.Combine(home.Path, "samples", "practice-shop"), progress, cancellation), "*.csv").Order(StringComparer.Ordinal)]),
    ];

    static string Practice(string folder, IRunProgress progress, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(folder, PracticeShop.TruthFile))) return folder;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var options = new PracticeShopOptions();
        using var stage = progress.Begin("Making practice shop", options.Lines, "lines");
        PracticeShop.Write(options, folder, null, cancellation);
        stage.Report(options.Lines);
        return folder;
    }
}
