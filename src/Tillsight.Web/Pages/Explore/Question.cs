using System.Globalization;
using Tillsight.Metrics;

namespace Tillsight.Web.Pages.Explore;

/// <summary>What somebody asks: which metrics, by what, in which form. It stands in an address, in a tile of a board and in a figure of a story alike;
/// period, comparison and filters stand beside it (<see cref="Shop.Selection"/>).</summary>
/// <param name="Metrics">Ids; at least one.</param>
/// <param name="By">Ids of dimensions; <see cref="Time"/> stands for the steps of the period.</param>
/// <param name="Pivot">The one of <paramref name="By"/> whose values become columns of a table, or null.</param>
/// <param name="Sort">A column to sort by, as <see cref="Metrics.Queries.MetricOrder"/> writes it; null: ordered dimensions by themselves, others by the first metric.</param>
/// <param name="Limit">Rows at most; null: as many as the form can show, and all of them in files.</param>
public sealed record Question(IReadOnlyList<string> Metrics, IReadOnlyList<string> By, ChartForm Form = ChartForm.Auto, string? Pivot = null, string? Sort = null, int? Limit = null)
{
    public const string Time = "time";

    public const int MostMetrics = 8, MostBy = 3, MostRows = 10_000;

    /// <summary>Names of its parts in an address.</summary>
    public static IReadOnlyList<string> Names { get; } = ["metric", "by", "form", "pivot", "sort", "limit"];

    public static Question Usual { get; } = new(["net_sales"], [Time]);

    /// <summary>Whether an address asks anything.</summary>
    public static bool IsIn(IQueryCollection query) => query["metric"].Any(m => m is { Length: > 0 });

    /// <exception cref="UsageException">A part cannot be read, or parts contradict each other.</exception>
    public static Question Read(IQueryCollection query)
    {
        string[] metrics = Ids(query, "metric", MostMetrics), by = Ids(query, "by", MostBy);
        if (metrics.Length == 0) throw new UsageException("Choose at least one metric, such as net_sales.");
        foreach (string metric in metrics) _ = MetricCatalogue.Get(metric);
        string? pivot = Text(query, "pivot");
        if (pivot is not null && !by.Contains(pivot)) throw new UsageException($"\"{pivot}\" cannot become columns: it is not among what the figures are grouped by ({(by.Length == 0 ? "nothing" : string.Join(", ", by))}).");
        if (pivot is not null && by.Length == 1) throw new UsageException("A pivot needs two dimensions: one for its rows, one for its columns. Add another, or leave the columns.");
        return new(metrics, by, Text(query, "form") is { } form ? ChartForms.Parse(form) : ChartForm.Auto, pivot, Text(query, "sort"), LimitOf(Text(query, "limit")));
    }

    /// <summary>Its parts as fields of an address; what is usual is left out.</summary>
    public IReadOnlyList<(string Name, string Value)> Parts
    {
        get
        {
            var parts = new List<(string, string)>();
            parts.AddRange(Metrics.Select(m => ("metric", m)));
            parts.AddRange(By.Select(b => ("by", b)));
            if (Form != ChartForm.Auto) parts.Add(("form", Form.Word()));
            if (Pivot is not null) parts.Add(("pivot", Pivot));
            if (Sort is not null) parts.Add(("sort", Sort));
            if (Limit is { } limit) parts.Add(("limit", limit.ToString(CultureInfo.InvariantCulture)));
            return parts;
        }
    }

    static string[] Ids(IQueryCollection query, string name, int most)
    {
        string[] ids = [.. query[name].OfType<string>().SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        return ids.Length <= most ? ids : throw new UsageException($"{name} names {ids.Length} things; at most {most} are taken.");
    }

    static int? LimitOf(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is > 0 and <= MostRows ? limit
        : throw new UsageException($"The limit is \"{text}\"; a number of rows from 1 to {MostRows} was expected.");

    static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 and <= 200 } text, ..] ? text : null;
}
