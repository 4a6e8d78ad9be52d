using Microsoft.Playwright;
using Tillsight.Testing;

namespace Tillsight.Browser.Tests;

/// <summary>What axe-core holds against the page as it stands, by WCAG 2.2 AA and its own good practice.</summary>
static class Axe
{
    public static async Task<string[]> Violations(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(SharedData.Repository, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken));
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations
              .flatMap(v => v.nodes.slice(0, 4).map(n => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary}`))
            """);
    }
}
