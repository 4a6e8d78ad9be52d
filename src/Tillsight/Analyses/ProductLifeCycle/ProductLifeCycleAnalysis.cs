using System.ComponentModel;
using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Analyses.ProductLifeCycle;

/// <summary>What counts as new, growing and fading.</summary>
public sealed record ProductLifeCycleOptions
{
    [Description("A product is new in the month of its first sale and as many months as make this number")]
    public int NewMonths { get; init; } = 3;

    [Description("Whole months that are held against the same months a year ago; without a sale in them a product has stopped")]
    public int Months { get; init; } = 3;

    [Description("Growing from this change of units on, fading from minus this change on (0.2: a fifth)")]
    public decimal Change { get; init; } = 0.2m;
}

/// <summary>A row of ProductMonths.sql, for the contract of its columns; the model reads the columns themselves.</summary>
public sealed record ProductMonthRow(long ProductKey, DateOnly Month, long UnitsTenThousandths, long SalesTenThousandths);

/// <summary>A row of ProductNames.sql.</summary>
public sealed record ProductNameRow(long ProductKey, string ProductId, string? ProductName);

/// <param name="Units">Sold in the months looked at.</param>
/// <param name="Sales">Of these units, after discounts.</param>
/// <param name="Change">Against what was to be expected; null where nothing is compared.</param>
public sealed record StagedProduct(string ProductId, string? ProductName, LifeStage Stage, DateOnly FirstMonth, decimal Units, decimal Sales, decimal? Change);

/// <summary>How many products are in each stage at the end of a month.</summary>
public sealed record StageCounts(DateOnly Month, long New, long Growing, long Steady, long Fading, long Stopped);

/// <param name="Month">The last whole month.</param>
public sealed record ProductLifeCycleResult(DateOnly Month, IReadOnlyList<StageCounts> Counts, IReadOnlyList<StagedProduct> Products);

/// <summary>Which products are new, growing, steady, fading, stopped? Against the same months a year ago, so that a season is no trend.</summary>
public sealed class ProductLifeCycleAnalysis : Analysis<ProductLifeCycleOptions>
{
    const int ShownMonths = 12;
    const decimal TenThousand = 10_000m;

    public override string Title => "Product life cycle";

    public override AnalysisGroup Group => AnalysisGroup.Products;

    public override int Order => 18;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Dates, Need.Products];

    public override IReadOnlyList<AnalysisQuery> Queries => [new("ProductMonths.sql", typeof(ProductMonthRow)), new("ProductNames.sql", typeof(ProductNameRow))];

    protected override AnalysisOutcome Answer(AnalysisContext context, ProductLifeCycleOptions options)
    {
        if (options.NewMonths is < 1 or > 120 || options.Months is < 1 or > 12 || options.Change <= 0)
            throw new UsageException("--new-months expects 1 to 120, --months 1 to 12, and --change more than 0.");
        var data = new DateRange(context.Facts.FirstDate!.Value, context.Facts.LastDate!.Value);
        var whole = PeriodSeries.Over(data, Grain.Month, data.Last).Select(p => p.Period).Where(p => WholePeriod.IsIn(data, p)).ToList();
        // Until then everything would be new.
        int first = Math.Max(options.NewMonths, 2 * options.Months) - 1;
        if (whole.Count <= first) return TooEarly(data, whole, first);
        var products = Read(context, whole);
        if (products.Count == 0) return new AnalysisOutcome(null, View.Of(Title, new Note("No product was sold in a whole month.", Tone.NotEnoughData))) { IsPossible = false };
        long[] shop = new long[whole.Count];
        foreach (var product in products)
            for (int i = 0; i < shop.Length; i++) shop[i] += product.Units[i];
        var lives = products.ConvertAll(p => new ProductLife(p.Units, shop, options));
        var counts = Enumerable.Range(first, whole.Count - first).TakeLast(ShownMonths).Select(month => Count(whole[month].First, lives, month)).ToList();
        var result = new ProductLifeCycleResult(whole[^1].First, counts, Staged(context, products, lives, whole, options));
        return new AnalysisOutcome(result, new ProductLifeCycleView(context, options, result).Draw());
    }

    AnalysisOutcome TooEarly(DateRange data, List<Period> whole, int first)
    {
        var start = whole.Count > 0 ? whole[0].First : Period.Of(data.First, Grain.Month).First;
        var enough = Period.Of(start.AddMonths(first), Grain.Month).Last;
        return new(null, View.Of(Title, new Note(FormattableString.Invariant(
            $"Too early to tell what grows and what fades: {first + 1} whole months in a row are needed, and the data has {whole.Count}. With data up to {enough:d MMM yyyy} they are there."), Tone.NotEnoughData)))
        { IsPossible = false };
    }

    sealed record MonthlyProduct(long Key, long[] Units, long[] Sales);

    /// <summary>Products that were sold in a whole month; lines of unfinished months are left out.</summary>
    List<MonthlyProduct> Read(AnalysisContext context, List<Period> whole)
    {
        var columns = Columns(context, "ProductMonths.sql");
        long?[] keys = columns.Column<long?>("product_key"), units = columns.Column<long?>("units_ten_thousandths"), sales = columns.Column<long?>("sales_ten_thousandths");
        var months = columns.Column<DateOnly?>("month");
        int start = whole[0].First.Year * 12 + whole[0].First.Month;
        var products = new List<MonthlyProduct>();
        for (int row = 0; row < columns.RowCount; row++)
        {
            int month = months[row]!.Value.Year * 12 + months[row]!.Value.Month - start;
            if (month < 0 || month >= whole.Count) continue;
            if (products.Count == 0 || products[^1].Key != keys[row]) products.Add(new(keys[row]!.Value, new long[whole.Count], new long[whole.Count]));
            (products[^1].Units[month], products[^1].Sales[month]) = (units[row]!.Value, sales[row]!.Value);
        }
        return products;
    }

    static StageCounts Count(DateOnly month, List<ProductLife> lives, int at)
    {
        long[] counts = new long[5];
        foreach (var life in lives)
            if (life.At(at) is { } stage) counts[(int)stage]++;
        return new(month, counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    List<StagedProduct> Staged(AnalysisContext context, List<MonthlyProduct> products, List<ProductLife> lives, List<Period> whole, ProductLifeCycleOptions options)
    {
        var names = Query<ProductNameRow>(context, "ProductNames.sql").ToDictionary(r => r.ProductKey);
        int last = whole.Count - 1;
        var staged = new List<StagedProduct>();
        for (int i = 0; i < products.Count; i++)
        {
            if (lives[i].At(last, out decimal? change) is not { } stage || !names.TryGetValue(products[i].Key, out var name)) continue;
            long sales = products[i].Sales[Math.Max(0, last - options.Months + 1)..].Sum();
            staged.Add(new(name.ProductId, name.ProductName, stage, whole[lives[i].First].First, lives[i].Recent(last) / TenThousand, sales / TenThousand, change is { } c ? decimal.Round(c, 6) : null));
        }
        return [.. staged.OrderByDescending(p => p.Sales).ThenBy(p => p.ProductId, StringComparer.Ordinal)];
    }
}
