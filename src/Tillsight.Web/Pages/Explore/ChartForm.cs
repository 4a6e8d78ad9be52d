namespace Tillsight.Web.Pages.Explore;

/// <summary>How an answer is drawn. Automatic: the right form for the question.</summary>
public enum ChartForm { Auto, Figures, Line, Columns, Bars, Stacked, HeatMap, TreeMap, Scatter, Table }

/// <summary>Forms as the words of addresses, boards and stories.</summary>
static class ChartForms
{
    public static IReadOnlyList<(ChartForm Form, string Word, string Label)> All { get; } =
    [
        (ChartForm.Auto, "auto", "Automatic"), (ChartForm.Figures, "figures", "Figures"), (ChartForm.Line, "line", "Line"), (ChartForm.Columns, "columns", "Columns"),
        (ChartForm.Bars, "bars", "Bars"), (ChartForm.Stacked, "stacked", "Stacked"), (ChartForm.HeatMap, "heat-map", "Heat map"), (ChartForm.TreeMap, "tree-map", "Tree map"),
        (ChartForm.Scatter, "scatter", "Scatter"), (ChartForm.Table, "table", "Table"),
    ];

    public static string Word(this ChartForm form) => All.First(f => f.Form == form).Word;

    /// <exception cref="UsageException">There is no such form.</exception>
    public static ChartForm Parse(string word)
    {
        foreach (var (form, known, _) in All)
            if (known == word) return form;
        throw new UsageException($"There is no form \"{word}\". There are {string.Join(", ", All.Select(f => f.Word))}.");
    }
}
