using Tillsight.Metrics;
using Tillsight.Testing;

namespace Tillsight.Tests.Metrics;

public class MetricGuideTests
{
    static readonly string[] Guide = File.ReadAllLines(Path.Combine(SharedData.Repository, "docs", "guide", "metrics.md"));

    [Fact]
    public void The_guide_lists_every_metric_as_it_is_defined_and_no_other() => Assert.Equal(
        MetricCatalogue.All.Select(m => $"| `{m.Id}` | {m.Name} | {m.Formula} |").Order(StringComparer.Ordinal),
        Rows(cells: 3).Order(StringComparer.Ordinal));

    [Fact]
    public void The_guide_lists_every_dimension_and_no_other()
    {
        using var shop = SmallShop.Empty();
        Assert.Equal(shop.Reader.Dimensions.All.Select(d => ($"`{d.Id}`", d.Name, d.Absent)),
            Rows(cells: 4).Select(r => r.Split('|', StringSplitOptions.TrimEntries)).Select(c => (c[1], c[2], c[4])));
    }

    static IEnumerable<string> Rows(int cells) => Guide.SkipWhile(l => l != "## Metrics")
        .Where(l => l.StartsWith("| `", StringComparison.Ordinal) && l.Count(c => c == '|') == cells + 1);
}
