using Microsoft.Extensions.Primitives;
using Tillsight.Analyses;
using Tillsight.Mapping.Yaml;
using Tillsight.Web.Pages.Explore;

namespace Tillsight.Web.Written;

/// <summary>A figure as a text asks for it: a question, or a chart of an analysis; and what it settles of period, comparison and filters for itself.</summary>
/// <param name="Question">Null where it is a part of an analysis.</param>
/// <param name="Part">Name of the chart or table of the analysis.</param>
/// <param name="Options">Of the analysis.</param>
/// <param name="Where">Filters of its own, beside those of the page.</param>
/// <param name="Own">Parts of the selection that it settles: period, from, to, compare, grain.</param>
public sealed record FigureText(
    Question? Question, string? Analysis, string? Part, IReadOnlyDictionary<string, string> Options, IReadOnlyList<string> Where, IReadOnlyDictionary<string, string> Own)
{
    static readonly string[] Selected = ["period", "from", "to", "compare", "grain"];

    public static IReadOnlyList<string> Keys { get; } = ["metrics", "by", "form", "columns", "sort", "limit", "where", .. Selected, "analysis", "chart", "options"];

    public bool HasOwnPeriod => Own.ContainsKey("period") || Own.ContainsKey("from") || Own.ContainsKey("to");

    /// <exception cref="BadInputException">A key is wrong; says which and where.</exception>
    public static FigureText Read(YamlEntry entry)
    {
        var own = Selected.Where(entry.Has).ToDictionary(k => k, entry.Text, StringComparer.Ordinal);
        if (entry.Has("analysis")) return OfAnalysis(entry, own);
        foreach (string key in (string[])["chart", "options"])
            if (entry.Has(key)) throw entry.Wrong(key, $"{entry.Path(key)} belongs to an analysis; name it with analysis: ID");
        var where = Words(entry, "where");
        var asked = new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["metric"] = Words(entry, "metrics"), ["by"] = Words(entry, "by") };
        foreach (var (key, name) in (ReadOnlySpan<(string, string)>)[("form", "form"), ("columns", "pivot"), ("sort", "sort"), ("limit", "limit")])
            if (entry.Has(key)) asked[name] = entry.Text(key);
        try
        {
            _ = Tillsight.Metrics.Queries.MetricFilter.Parse(where);
            return new(Question.Read(new QueryCollection(asked)), null, null, new Dictionary<string, string>(), where, own);
        }
        catch (UsageException e)
        {
            throw entry.Wrong(entry.Has("metrics") ? "metrics" : null, e.Message.TrimEnd('.'));
        }
    }

    static FigureText OfAnalysis(YamlEntry entry, Dictionary<string, string> own)
    {
        foreach (string key in (string[])["metrics", "by", "form", "columns", "sort", "limit", "where"])
            if (entry.Has(key)) throw entry.Wrong(key, $"{entry.Path(key)} does not go with an analysis: it has options of its own");
        string id = entry.Text("analysis");
        if (AnalysisCatalogue.All.All(a => a.Id != id)) throw entry.Wrong("analysis", $"{entry.Path("analysis")}: there is no analysis \"{id}\"; there are {string.Join(", ", AnalysisCatalogue.All.Select(a => a.Id))}");
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (entry.Has("options"))
        {
            var given = entry.Entry("options");
            foreach (var (name, _) in given.Items) options[name] = given.Text(name);
        }
        return new(null, id, entry.Text("chart"), options, [], own);
    }

    /// <summary>A list, or one text with commas.</summary>
    static string[] Words(YamlEntry entry, string key) => !entry.Has(key) ? []
        : entry.Items.First(i => i.Key == key).Value is string text ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [.. entry.Texts(key)];

    /// <summary>Its keys as a text holds them; what is usual is left out.</summary>
    public void WriteTo(YamlMap map)
    {
        if (Question is { } question)
        {
            map["metrics"] = new YamlLine(question.Metrics);
            if (question.By.Count > 0) map["by"] = new YamlLine(question.By);
            foreach (var (name, value) in question.Parts.Where(p => p.Name is not ("metric" or "by"))) map[name == "pivot" ? "columns" : name] = value;
            if (Where.Count > 0) map["where"] = new YamlLine(Where);
        }
        else
        {
            map["analysis"] = Analysis;
            map["chart"] = Part;
            if (Options.Count > 0) map["options"] = new YamlMap().With(Options);
        }
        foreach (string key in Selected)
            if (Own.TryGetValue(key, out string? value)) map[key] = value;
    }
}

static class YamlMaps
{
    public static YamlMap With(this YamlMap map, IEnumerable<KeyValuePair<string, string>> entries)
    {
        foreach (var (key, value) in entries) map[key] = value;
        return map;
    }
}
