using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Analyses.ProductLifeCycle;

/// <summary>Draws how many products are in each stage by month, what grows and fades most, and the products.</summary>
sealed class ProductLifeCycleView(AnalysisContext context, ProductLifeCycleOptions options, ProductLifeCycleResult result)
{
    static readonly LifeStage[] Stages = Enum.GetValues<LifeStage>();

    readonly Formats _formats = Formats.For(context.Settings.Currency, context.Settings.Locale);

    string Recent => RangeName.Of(new DateRange(result.Month.AddMonths(1 - options.Months), result.Month.AddMonths(1).AddDays(-1)));

    public View Draw() => View.Of("Product life cycle", Cards(), new Note(Sentence()), ByMonth(), Sales(), Products(), Counts());

    Figures Cards() => new([.. Stages.Select(s => new Figure($"products_{s.ToString().ToLowerInvariant()}", s.ToString(), Of(s).Count(), Unit.Count,
        result.Counts.Count > 1 ? Count(result.Counts[^2], s) : null, result.Counts.Count > 1 ? "a month before" : null, [.. result.Counts.Select(c => (decimal?)Count(c, s))],
        s switch { LifeStage.Growing => true, LifeStage.Fading or LifeStage.Stopped => false, _ => null }))]);

    string Sentence()
    {
        var (fading, growing) = (Of(LifeStage.Fading).ToList(), Of(LifeStage.Growing).ToList());
        string text = $"{Number(growing.Count)} products grow and sold {Money(growing.Sum(p => p.Sales))} in {Recent}; {Number(fading.Count)} fade and sold {Money(fading.Sum(p => p.Sales))}.";
        if (growing.Count > 0) text += $" The largest that grows is {growing[0].ProductName ?? growing[0].ProductId}{Rate(growing[0])}.";
        if (fading.Count > 0) text += $" The largest that fades is {fading[0].ProductName ?? fading[0].ProductId}{Rate(fading[0])}: sell down its stock before it stands.";
        return text;
    }

    string Rate(StagedProduct p) => p.Change is { } change ? $" ({(change > 0 ? "+" : "")}{_formats.Exact(change, Unit.Rate)})" : "";

    Chart ByMonth()
    {
        var last = result.Counts[^1];
        return new Chart("stages_by_month", $"{Number(last.New)} products are new, {Number(last.Stopped)} have stopped", $"Products sold before, by stage at the end of each month; the last {options.Months} months against the same a year ago",
            $"Products by stage and month; at the end of {Month(last.Month)} {Number(last.Growing)} grow, {Number(last.Steady)} are steady and {Number(last.Fading)} fade.",
            new Bars([.. result.Counts.Select(c => Month(c.Month))], [.. Stages.Select(s => new BarSeries(s.ToString(), [.. result.Counts.Select(c => (decimal?)Count(c, s))]))],
                Unit.Count, Horizontal: false, Stacked: true, CategoryLabel: "Month"));
    }

    Chart Sales()
    {
        var stages = Stages.Where(s => s != LifeStage.Stopped).ToList();
        decimal total = result.Products.Sum(p => p.Sales), growing = Of(LifeStage.Growing).Sum(p => p.Sales);
        return new Chart("sales_by_stage", total > 0 ? $"{_formats.Short(growing / total, Unit.Rate)} of sales come from products that grow" : "Sales by stage", $"Sales after discounts by stage, {Recent}",
            $"Sales by stage in {Recent}: {string.Join(", ", stages.Select(s => $"{s.ToString().ToLowerInvariant()} {Money(Of(s).Sum(p => p.Sales))}"))}.",
            new Bars([.. stages.Select(s => s.ToString())], [new("Sales", [.. stages.Select(s => (decimal?)Of(s).Sum(p => p.Sales))])], Unit.Money, CategoryLabel: "Stage"));
    }

    Table Products()
    {
        var shown = result.Products;
        return new("products", "Products and their stage",
            [
                new("product", "Product", Unit.Text, Members: new("product")), new("product_name", "Name", Unit.Text, Members: new("product", [.. shown.Select(p => p.ProductId)])), new("stage", "Stage", Unit.Text),
                new("sales", "Sales", Unit.Money, Bar: true), new("units", "Units", Unit.Quantity), new("change", "Change of units", Unit.Rate), new("first_month", "First sold in", Unit.Date),
            ],
            [.. shown.Select(p => (IReadOnlyList<object?>)[p.ProductId, p.ProductName, p.Stage.ToString(), p.Sales, p.Units, p.Change, p.FirstMonth])], IsDetail: true);
    }

    Table Counts() => new("stages", "Products by stage and month",
        [new("month", "Month", Unit.Date), .. Stages.Select(s => new Column(s.ToString().ToLowerInvariant(), s.ToString(), Unit.Count))],
        [.. result.Counts.Select(c => (IReadOnlyList<object?>)[c.Month, .. Stages.Select(s => (object?)Count(c, s))])], IsDetail: true);

    IEnumerable<StagedProduct> Of(LifeStage stage) => result.Products.Where(p => p.Stage == stage);

    static long Count(StageCounts c, LifeStage stage) => stage switch
    {
        LifeStage.New => c.New,
        LifeStage.Growing => c.Growing,
        LifeStage.Steady => c.Steady,
        LifeStage.Fading => c.Fading,
        _ => c.Stopped,
    };

    static string Month(DateOnly month) => month.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    string Number(long n) => _formats.Exact(n, Unit.Count);

    string Money(decimal value) => _formats.Headline(value, Unit.Money);
}
