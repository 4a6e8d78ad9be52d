using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Web.Pages.Explore;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Stories;

/// <summary>Whether a figure tells single customers apart.</summary>
static class PersonalParts
{
    const string Customer = "customer";

    public static bool Are(ShopPage page, FigureText figure, IReadOnlyList<Block> blocks) =>
        Dimensions(figure).Any(d => d == Customer || IsPersonal(page, d)) || blocks.Any(HoldsCustomers);

    static IEnumerable<string> Dimensions(FigureText figure) =>
        (figure.Question?.By ?? []).Where(b => b != Question.Time).Concat(MetricFilter.Parse(figure.Where).Select(f => f.Dimension));

    static bool IsPersonal(ShopPage page, string dimension) =>
        page.Reader.Dimensions.Get(dimension) is ColumnDimension { Column: var column } && PersonalColumns.Of(page.Engine, page.Shop.Settings.MaskedColumns).Contains(column.Trim('"'));

    static bool HoldsCustomers(Block block) => block switch
    {
        Table table => table.Columns.Any(c => c.Members?.Dimension == Customer || c.Name is "customer" or "customer_id" or "customer_name"),
        Chart { Shape: Bars { Members.Dimension: Customer } or Scatter { Members.Dimension: Customer } or TreeMap { Members.Dimension: Customer } or HeatMap { RowMembers.Dimension: Customer } or HeatMap { ColumnMembers.Dimension: Customer } } => true,
        _ => false,
    };
}
