using System.ComponentModel;
using Tillsight.Analyses.TopProducts;
using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Analyses.AbcXyz;

/// <summary>Where the borders of the classes are.</summary>
public sealed record AbcXyzOptions
{
    [Description("Days of the ABC window up to the end of the data; empty: 28, or as many more (91, 364, all) as give ten sale lines a product")]
    public int? Days { get; init; }

    [Description("X up to this coefficient of variation of units from period to period")]
    public decimal X { get; init; } = 0.5m;

    [Description("Y up to this coefficient of variation; Z above")]
    public decimal Y { get; init; } = 1.0m;
}

/// <summary>A row of AbcXyz.sql.</summary>
public sealed record AbcXyzRow(string ProductId, string? ProductName, decimal NetSales, long WindowLines, DateOnly? FirstPeriod, decimal Units, decimal SquaredUnits);

/// <param name="Abc">A, B or C by net sales in the window; U: not sold in it.</param>
/// <param name="Xyz">Null: sold for too short a time, or not in the periods.</param>
/// <param name="Variation">Coefficient of variation of units a period.</param>
/// <param name="UnitsPerPeriod">Mean over the periods since the product's first sale.</param>
public sealed record ClassedProduct(string ProductId, string? ProductName, char Abc, char? Xyz, decimal NetSales, decimal? Variation, decimal UnitsPerPeriod, int Periods);

/// <summary>Products of one cell of the matrix.</summary>
public sealed record AbcXyzCell(char Abc, char? Xyz, long Products, decimal NetSales);

/// <param name="Window">What net sales are counted over.</param>
/// <param name="IsWidened">Whether the usual 28 days held too little.</param>
/// <param name="Grain">month or week.</param>
public sealed record AbcXyzResult(DateOnly From, DateOnly To, bool IsWidened, string Grain, int Periods, IReadOnlyList<AbcXyzCell> Cells, IReadOnlyList<ClassedProduct> Products)
{
    public DateRange Window => new(From, To);
}

/// <summary>Which products carry the shop, and whose demand can be planned? ABC by money, XYZ by evenness, both as one matrix.</summary>
public sealed class AbcXyzAnalysis : Analysis<AbcXyzOptions>
{
    const int UsualDays = 28, LinesAProduct = 10;

    public override string Title => "ABC and XYZ";

    public override AnalysisGroup Group => AnalysisGroup.Products;

    public override int Order => 15;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Dates, Need.Products];

    public override IReadOnlyList<AnalysisQuery> Queries =>
        [new("AbcXyz.sql", typeof(AbcXyzRow), Parameters(new(new(2009, 1, 1), new(2011, 12, 31)), Grain.Month, [Period.Of(new(2009, 6, 1), Grain.Month)]))];

    protected override AnalysisOutcome Answer(AnalysisContext context, AbcXyzOptions options)
    {
        if (options.Days < 1) throw new UsageException("--days counts days: 1 or more.");
        if (options.X < 0 || options.Y < options.X) throw new UsageException($"--x and --y are rising borders such as 0.5 and 1.0, not {options.X} and {options.Y}.");
        var data = new DateRange(context.Facts.FirstDate!.Value, context.Facts.LastDate!.Value);
        var (grain, periods) = DemandVariation.Choose(data);
        int[] widths = options.Days is { } asked ? [asked] : [UsualDays, 91, 364, data.Days];
        for (int i = 0; ; i++)
        {
            var window = Window(data, widths[i]);
            var rows = Query<AbcXyzRow>(context, "AbcXyz.sql", Parameters(window, grain, periods));
            long lines = rows.Sum(r => r.WindowLines), sold = rows.Count(r => r.WindowLines > 0);
            if (i + 1 < widths.Length && window != data && lines < LinesAProduct * Math.Max(1, sold)) continue;
            if (sold == 0) return new AnalysisOutcome(null, View.Of(Title, new Note("No product was sold in this time.", Tone.NotEnoughData))) { IsPossible = false };
            var products = Classes(rows, grain, periods, options);
            var cells = products.GroupBy(p => (p.Abc, p.Xyz)).OrderBy(g => g.Key.Abc).ThenBy(g => g.Key.Xyz ?? 'Ω')
                .Select(g => new AbcXyzCell(g.Key.Abc, g.Key.Xyz, g.Count(), g.Sum(p => p.NetSales))).ToList();
            var result = new AbcXyzResult(window.First, window.Last, i > 0, OptionReader.KebabCase(grain.ToString()), periods.Count, cells, products);
            return new AnalysisOutcome(result, new AbcXyzView(context, result).Draw());
        }
    }

    static DateRange Window(DateRange data, int days) => days >= data.Days ? data : DateRange.Ending(data.Last, days);

    static List<ClassedProduct> Classes(IReadOnlyList<AbcXyzRow> rows, Grain grain, IReadOnlyList<Period> periods, AbcXyzOptions options)
    {
        var classes = Abc.Classes([.. rows.Where(r => r.WindowLines > 0 || r.NetSales != 0).Select(r => new ProductSales(r.ProductId, r.ProductName, r.NetSales, 0, true, null, null))]);
        return [.. rows.Select(r =>
        {
            int known = r.FirstPeriod is { } first ? periods.Count(p => p.First >= Period.Of(first, grain).First) : 0;
            var variation = DemandVariation.Of(r.Units, r.SquaredUnits, known);
            return new ClassedProduct(r.ProductId, r.ProductName, classes.GetValueOrDefault(r.ProductId, 'U'), DemandVariation.Class(variation, options.X, options.Y), r.NetSales, variation,
                known == 0 ? 0 : decimal.Round(r.Units / known, 4), known);
        }).OrderByDescending(p => p.NetSales).ThenBy(p => p.ProductId, StringComparer.Ordinal)];
    }

    static Dictionary<string, object?> Parameters(DateRange window, Grain grain, IReadOnlyList<Period> periods) => new()
    {
        ["from"] = window.First, ["to"] = window.Last, ["grain"] = OptionReader.KebabCase(grain.ToString()),
        // Without a whole period nothing lies between them.
        ["first_period"] = periods.Count > 0 ? periods[0].First : window.Last, ["last_period"] = periods.Count > 0 ? periods[^1].First : window.Last.AddDays(-1),
    };
}
