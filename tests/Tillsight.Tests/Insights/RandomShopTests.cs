using FsCheck;
using FsCheck.Fluent;
using Tillsight.Analyses;
using Tillsight.Insights.Changes;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Analyses;
using Tillsight.Views;

namespace Tillsight.Tests.Insights;

/// <summary>Whatever a shop sold and took back, every breakdown adds up, as it is and as it is shown.</summary>
public class RandomShopTests
{
    sealed record Line(bool IsReturn, int Month, int Day, int Order, int Customer, int Product, int Quantity, int Price, int Discount);

    [Fact]
    public void Every_breakdown_of_any_shop_adds_up_to_the_change() => Prop.ForAll(Shops(), lines =>
    {
        using var star = new SmallStar();
        star.Sale("2011-01-01", 900, "first", "opening", 1, 3).Sale("2011-02-28", 901, null, "closing", 2, 4, cost: 1);
        foreach (var line in lines) Write(star, line);
        var context = star.Context;
        foreach (string metric in (string[])["net_sales", "orders", "customers", "new_customers", "units", "aov", "return_rate_period", "gross_margin"])
        {
            var explanation = ChangeExplanation.Of(new MetricReader(context.Engine), context.Facts, metric, new(new(2011, 2, 1), new(2011, 2, 28)), ComparedWith.Previous);
            Assert.All(explanation.Breakdowns, b => Assert.InRange(b.Sum - explanation.Change!.Value, -1e-15m, 1e-15m));
            Assert.All(explanation.Breakdowns, b => Assert.Equal(Shown(explanation.Change!.Value, explanation.Metric.Unit), ChangeView.Shown(explanation, b, Formats.For("GBP", "en-GB")).Sum()));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    static decimal Shown(decimal change, Unit unit) => decimal.Round(change, unit switch { Unit.Money => 2, Unit.Rate => 4, Unit.Count => 0, _ => 2 }, MidpointRounding.AwayFromZero);

    static void Write(SmallStar star, Line line)
    {
        string date = FormattableString.Invariant($"2011-0{line.Month}-{line.Day:00}");
        string? customer = line.Customer == 0 ? null : $"C{line.Customer}", product = line.Product == 0 ? null : $"P{line.Product}/K{line.Product % 3}", place = line.Customer % 2 == 0 ? "France" : "Peru";
        if (line.IsReturn) star.Return(date, line.Order + 500, customer, product, line.Quantity, line.Price / 100m, place);
        else star.Sale(date, line.Order, customer, product, line.Quantity, line.Price / 100m, Math.Min(line.Discount, line.Quantity * line.Price) / 100m, place, line.Product % 2 == 0 ? line.Price / 200m : null);
    }

    static Arbitrary<Line[]> Shops() =>
        (from isReturn in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
         from month in Gen.Choose(1, 2)
         from day in Gen.Choose(1, 28)
         from order in Gen.Choose(1, 12)
         from customer in Gen.Choose(0, 5)
         from product in Gen.Choose(0, 6)
         from quantity in Gen.Choose(1, 7)
         from price in Gen.Choose(0, 999)
         from discount in Gen.Choose(0, 50)
         select new Line(isReturn, month, day, order * 10 + customer, customer, product, quantity, price, discount)).ArrayOf(20).ToArbitrary();
}
