using System.Text.RegularExpressions;
using Tillsight.Testing;

namespace Tillsight.Tests;

/// <summary>The layout is the documentation: data flows down the list of stages, and a file mentions only what lies above it.</summary>
public partial class ArchitectureTests
{
    static readonly string[] Floor = ["Workspaces", "Engines", "Statistics", "Calendars", "Views"];

    /// <summary>In the order in which data flows.</summary>
    static readonly string[] Stages = ["Sources", "Profiling", "Mapping", "Cleaning", "Warehouse", "Metrics", "Analyses", "Insights", "Delivery", "Actions", "Pipelines"];

    static readonly string Core = Path.Combine(SharedData.Repository, "src", "Tillsight");

    /// <summary>Types and child namespaces of each folder: what a name such as "Metrics.Nearest" can mean.</summary>
    static readonly ILookup<string, string> Known = typeof(BadInputException).Assembly.GetTypes()
        .Where(t => t.Namespace?.StartsWith("Tillsight.", StringComparison.Ordinal) == true)
        .SelectMany(t => t.Namespace!.Split('.') is { Length: > 2 } deep ? ((string Folder, string Name)[])[(deep[1], deep[2])] : [(t.Namespace.Split('.')[1], t.Name.Split('`')[0])])
        .Distinct().ToLookup(t => t.Folder, t => t.Name);

    public static TheoryData<string> Folders => [.. Floor, .. Stages.Where(s => Directory.Exists(Path.Combine(Core, s)))];

    [Theory, MemberData(nameof(Folders))]
    public void A_file_mentions_only_the_floor_and_the_stages_above_its_own(string folder)
    {
        string[] allowed = [folder, .. Floor, .. Stages.TakeWhile(s => s != folder && Stages.Contains(folder))];
        var breaches = Files(Path.Combine(Core, folder))
            .SelectMany(file => Mentions(file).Except(allowed).Select(below => $"{Path.GetRelativePath(Core, file)} mentions {below}"));
        Assert.Empty(breaches);
    }

    [Fact]
    public void Every_folder_of_the_core_is_a_stage_or_the_floor() => Assert.Empty(
        Directory.EnumerateDirectories(Core).Select(d => Path.GetFileName(d)!).Except([.. Floor, .. Stages, "bin", "obj"]));

    [Fact]
    public void Namespaces_follow_folders() => Assert.Empty(
        Files(Core).Where(file => NamespaceOf(file) is { } name && name != Expected(file)).Select(file => $"{Path.GetRelativePath(Core, file)} is in {NamespaceOf(file)}"));

    [Fact]
    public void Only_the_binding_of_duckdb_has_unsafe_code()
    {
        string source = Path.Combine(SharedData.Repository, "src"), binding = Path.Combine(source, "Tillsight.DuckDb") + Path.DirectorySeparatorChar;
        string[] files = [.. Files(source).Where(f => !f.StartsWith(binding, StringComparison.Ordinal) && Unsafe().IsMatch(Code(f)))];
        string[] projects = [.. Directory.EnumerateFiles(source, "*.csproj", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(binding, StringComparison.Ordinal) && File.ReadAllText(f).Contains("AllowUnsafeBlocks", StringComparison.Ordinal))];
        Assert.Empty(files);
        Assert.Empty(projects);
    }

    [Fact]
    public void The_core_knows_no_console() =>
        Assert.Empty(Files(Core).Where(f => ConsoleUse().IsMatch(Code(f))).Select(f => Path.GetRelativePath(Core, f)));

    [Fact]
    public void The_core_knows_no_web_and_no_terminal()
    {
        string[] doors = [.. typeof(BadInputException).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n.StartsWith("Spectre", StringComparison.Ordinal) || n is "System.Console" or "System.CommandLine")];
        Assert.Empty(doors);
    }

    [Fact]
    public void The_binding_of_duckdb_knows_nothing_of_the_core() =>
        Assert.DoesNotContain(typeof(DuckDb.DuckDbDatabase).Assembly.GetReferencedAssemblies(), a => a.Name == "Tillsight");

    /// <summary>A law that no file could break would prove nothing.</summary>
    [Theory]
    [InlineData("using Tillsight.Pipelines;\nnamespace Tillsight.Sources;", "Pipelines")]
    [InlineData("namespace Tillsight.Sources;\nclass X { Tillsight.Metrics.Metric m; }", "Metrics")]
    [InlineData("namespace Tillsight.Sources;\nclass X { Metrics.Metric m; }", "Metrics")]
    [InlineData("using static Tillsight.Delivery.ChartTable;", "Delivery")]
    [InlineData("// as in Tillsight.Pipelines\nclass X { string s = \"Tillsight.Pipelines\"; }", "")]
    [InlineData("class X { Recipe Mapping; void Y() => this.Mapping.Add(1); }", "")]
    public void What_a_file_mentions_is_found_in_its_code_alone(string code, string expected) =>
        Assert.Equal(expected, string.Join(",", MentionsIn(WithoutWords(code)).Except(["Sources"])));

    static IEnumerable<string> Mentions(string file) => MentionsIn(Code(file));

    static IEnumerable<string> MentionsIn(string code)
    {
        var whole = Qualified().Matches(code).Select(m => m.Groups[1].Value);
        var partly = PartlyQualified().Matches(code).Where(m => Known[m.Groups[1].Value].Contains(m.Groups[2].Value)).Select(m => m.Groups[1].Value);
        return whole.Concat(partly).Where(n => Floor.Contains(n) || Stages.Contains(n)).Distinct();
    }

    /// <summary>Sources as written: no build output, no tests, which stand beside the analyses that they test.</summary>
    static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith("Tests.cs", StringComparison.Ordinal) && !Path.GetRelativePath(SharedData.Repository, f).Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    static string Code(string file) => WithoutWords(File.ReadAllText(file));

    static string WithoutWords(string code) => CommentOrText().Replace(code, "\"\"");

    static string? NamespaceOf(string file) => Namespace().Match(File.ReadAllText(file)) is { Success: true } match ? match.Groups[1].Value : null;

    static string Expected(string file) => Path.GetDirectoryName(Path.GetRelativePath(Core, file)) is { Length: > 0 } folder
        ? "Tillsight." + folder.Replace(Path.DirectorySeparatorChar, '.')
        : "Tillsight";

    [GeneratedRegex(@"(?<![\w.])Tillsight\.(\w+)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![\w.])([A-Z][a-z]+)\.([A-Z]\w*)")]
    private static partial Regex PartlyQualified();

    [GeneratedRegex(@"\bunsafe\b")]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"(?<![\w.])(System\.)?Console\.")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    // Comments, raw texts, texts and characters, the longest form first.
    [GeneratedRegex("""(?s)//[^\n]*|/\*.*?\*/|\$*(?<q>"{3,}).*?\k<q>|\$?@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""")]
    private static partial Regex CommentOrText();
}
