using System.Text.RegularExpressions;
using Tillsight.Testing;

namespace Tillsight.Web.Tests.Gate;

public class ArchitectureTests
{
    static readonly string Source = Path.Combine(SharedData.Repository, "src", "Tillsight.Web");

    [Fact]
    public void Only_the_gate_opens_warehouses() =>
        Assert.Equal(["Gate/Gatekeeper.cs", "Gate/LimitValues.cs", "Shops/Warehouses.cs", "WebServer.cs"], Mentioning(@"\bWarehouses\b"));

    [Fact]
    public void Only_the_store_of_warehouses_opens_an_engine_over_a_shop() =>
        Assert.Equal(["People/DuckDbControlStore.cs", "Shops/Warehouses.cs"], Mentioning(@"DuckDbEngine\.Open"));

    [Fact]
    public void Nothing_says_that_markup_from_elsewhere_may_stand_in_a_page() =>
        Assert.Equal(["Pages/Change/ChangePage.razor", "Pages/Parts/Drawn.razor", "Pages/Parts/DrawnMarkup.razor", "Pages/Shop/AnalysisPage.razor", "Pages/Shop/BoardPage.razor"], Mentioning("MarkupString"));

    [Fact]
    public void The_command_line_loads_the_web_app_in_one_file_alone() => Assert.Equal(["Serving.cs"],
        Directory.EnumerateFiles(Path.Combine(SharedData.Repository, "src", "Tillsight.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(f).Contains("Tillsight.Web", StringComparison.Ordinal)).Select(Path.GetFileName));

    static IEnumerable<string> Mentioning(string pattern) => Directory.EnumerateFiles(Source, "*.*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
        .Select(f => (File: Path.GetRelativePath(Source, f).Replace('\\', '/'), Text: File.ReadAllText(f)))
        .Where(f => !f.File.StartsWith("obj/", StringComparison.Ordinal) && !f.File.StartsWith("bin/", StringComparison.Ordinal) && Regex.IsMatch(f.Text, pattern, RegexOptions.CultureInvariant))
        .Select(f => f.File).Order(StringComparer.Ordinal);
}
