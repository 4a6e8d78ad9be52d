using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Engines;
using Tillsight.Insights.Findings;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Loaded;
using Tillsight.Views;
using Tillsight.Warehouse;

namespace Tillsight.Tests.Insights;

public class FindingFeedTests(LoadedShops shops)
{
    [Fact]
    public void November_2011_of_online_retail_ii_is_a_record_month_with_a_record_day_on_the_14th()
    {
        var found = shops.OnlineRetail.With(c => Find(c.Engine, c.Facts, November2011));
        Assert.Equal(2, found.Count(f => f.Kind == FindingKind.Record));
        Assert.Contains(found, f => f.Headline.Replace(Formats.Space, ' ').StartsWith("14 Nov 2011 brought £110,624", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_come_in_the_order_of_their_money()
    {
        decimal[] money = [.. shops.OnlineRetail.With(c => Find(c.Engine, c.Facts, November2011)).Select(f => f.Money)];
        Assert.Equal(money.OrderDescending(), money);
    }

    [Fact]
    public void A_shop_that_sells_the_same_every_day_has_nothing_to_tell()
    {
        using var engine = Steady("");
        Assert.Empty(Find(engine, ShopFacts.Read(engine), June));
    }

    [Fact]
    public void Discounts_beyond_their_usual_share_are_told_with_their_money()
    {
        using var engine = Steady("update fct_order_line set discount_amount = 3, net_amount = 7 where order_date >= date '2011-06-01'");
        var finding = Assert.Single(Find(engine, ShopFacts.Read(engine), June), f => f.Kind == FindingKind.DiscountShare);
        // Thirty orders, 3.00 off each.
        Assert.Equal((90.00m, Tone.Bad), (decimal.Round(finding.Money, 2), finding.Tone));
    }

    [Fact]
    public void Days_without_a_line_on_which_the_shop_always_trades_are_a_gap()
    {
        using var engine = Steady("delete from fct_order_line where order_date between date '2011-06-10' and date '2011-06-13'");
        Assert.Equal("No line at all from 10 Jun 2011 to 13 Jun 2011: 4 days on which the shop trades otherwise, usually £40.00. Was the shop closed, or is an export missing?",
            Assert.Single(Find(engine, ShopFacts.Read(engine), June), f => f.Kind == FindingKind.Gap).Headline);
    }

    [Fact]
    public void A_product_that_sold_daily_and_stops_is_told()
    {
        using var engine = Steady("insert into dim_product by name select 9 as product_key, 'LAMP' as product_id, 'Lamp' as product_name; update fct_order_line set product_key = 9 where order_date < date '2011-06-01' and extract(day from order_date) <= 20");
        var finding = Assert.Single(Find(engine, ShopFacts.Read(engine), June), f => f.Kind == FindingKind.StoppedProducts);
        Assert.Equal(new Member("product", "LAMP"), Assert.Single(finding.Step!.Narrowed));
    }

    [Fact]
    public void Regular_customers_who_fall_silent_together_are_told()
    {
        using var engine = Steady("update fct_order_line set customer_key = 90 where order_date >= date '2011-05-25' and customer_key <= 8");
        var finding = Assert.Single(Find(engine, ShopFacts.Read(engine), June), f => f.Kind == FindingKind.SilentCustomers);
        Assert.StartsWith("8 customers who used to order every 10 days have been silent for", finding.Headline.Replace(Formats.Space, ' '), StringComparison.Ordinal);
    }

    /// <summary>The bar holds where nothing happens: shares drawn at random from one law, 400 shops.</summary>
    [Fact]
    public void A_share_that_only_wavers_is_told_in_at_most_one_of_twenty_periods()
    {
        var random = new Random(20_111);
        int told = 0;
        for (int shop = 0; shop < 400; shop++)
        {
            double[] shares = [.. Enumerable.Range(0, 13).Select(_ => 0.05 + 0.005 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
            if (Math.Abs(Tillsight.Statistics.Descriptive.RobustScore.Of(shares.AsSpan(1)).Score(shares[0])) > Tillsight.Statistics.Descriptive.RobustScore.OutlierBeyond) told++;
        }
        Assert.InRange(told, 0, 20);
    }

    static ChosenRange November2011 => new(new(new(2011, 11, 1), new(2011, 11, 30)), "Nov 2011");

    static ChosenRange June => new(new(new(2011, 6, 1), new(2011, 6, 30)), "Jun 2011");

    static IReadOnlyList<Finding> Find(IEngine engine, ShopFacts facts, ChosenRange chosen) =>
        FindingFeed.Of(new FeedQuestion(engine, new MetricReader(engine), facts, chosen, chosen.Range, ComparedWith.Previous, [], Formats.For("GBP", "en-GB"), TestContext.Current.CancellationToken), most: 20);

    /// <summary>July 2010 to June 2011: one order of 10.00 every day of every month, by ten customers in turn and of one product.</summary>
    static DuckDbEngine Steady(string change)
    {
        var engine = DuckDbEngine.InMemory();
        engine.Execute(EmbeddedText.Read("Warehouse/star.sql"));
        engine.Execute($"""
            insert into dim_product by name select 1 as product_key, 'MUG' as product_id, 'Mug' as product_name;
            insert into dim_customer by name select c::integer as customer_key, 'C' || c as customer_id, 1 as order_count from range(1, 100) t(c);
            insert into fct_order_line by name
              select 1 as batch_key, n as record_number, 'sale' as kind, n::integer as order_key, date '2010-07-01' + n::integer as order_date, (1 + n % 10)::integer as customer_key, 1 as product_key,
                     1 as quantity, 10 as unit_price, 10 as gross_amount, 0 as discount_amount, 10 as net_amount, n < 10 as is_first_order
              from range(0, 365) t(n) order by n;
            {change};
            """);
        OrderRollUp.Fill(engine);
        return engine;
    }
}
