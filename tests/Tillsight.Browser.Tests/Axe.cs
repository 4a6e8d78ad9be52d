using Microsoft.Playwright;
using Tillsight.Testing;

namespace Tillsight.Browser.Tests;

/// <summary>What axe-core holds against the page as it stands, by WCAG 2.2 AA and its own good practice.</summary>
static class Axe
{
    static readonly Lazy<string> Script = new(() => File.ReadAllText(Path.Combine(SharedData.Repository, "node_modules", "axe-core", "axe.min.js")));

    public static Task<string[]> Violations(IPage page) =>
        Violations(page, """{ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""");

    /// <summary>Of what a theme can change alone: for a page whose markup was looked at before.</summary>
    public static Task<string[]> ColourViolations(IPage page) => Violations(page, """{ type: "rule", values: ["color-contrast", "link-in-text-block"] }""");

    static async Task<string[]> Violations(IPage page, string runOnly)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string[]>($$"""
            async () => (await axe.run({ runOnly: {{runOnly}}, resultTypes: ["violations"] })).violations
              .flatMap(v => v.nodes.slice(0, 4).map(n => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary}`))
            """);
    }
}
