using Tillsight.Delivery;
using Tillsight.Views;

namespace Tillsight.Tests.Delivery;

/// <summary>A gift shop's report with every form of chart, a section that lacks data, long names and a name that attacks.</summary>
public static class SampleReport
{
    public const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";
    const string LongName = "SET OF THREE VINTAGE CHRISTMAS GIFT BAGS WITH RIBBON, HAND-FINISHED, ASSORTED COLOURS (LARGE, MEDIUM AND SMALL)";

    static readonly string[] Products =
    [
        "REGENCY CAKESTAND 3 TIER", "WHITE HANGING HEART T-LIGHT HOLDER", "JUMBO BAG RED RETROSPOT", "PARTY BUNTING", LongName,
        "ASSORTED COLOUR BIRD ORNAMENT", "PAPER CHAIN KIT 50'S CHRISTMAS", "LUNCH BAG RED RETROSPOT", "RABBIT NIGHT LIGHT", Hostile,
    ];

    static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    static readonly decimal[] Monthly =
    [
        686654.16m, 557319.06m, 506371.07m, 699608.99m, 594609.19m, 599985.79m, 639066.58m, 591636.74m, 604242.65m, 831615.00m, 1036680.00m, 1172336.04m,
        884591.89m, 569445.04m, 447137.35m, 595500.76m, 469200.36m, 678594.56m, 661213.69m, 600091.01m, 645343.90m, 952838.38m, 1039318.79m, 1161817.38m,
        518210.79m,
    ];

    public static Report Make() => new(
        "Sales report", "The Gift Shop", "GBP", "en-GB", new DateTime(2011, 12, 9, 12, 50, 0), new DateTimeOffset(2012, 1, 3, 8, 15, 0, TimeSpan.Zero),
        [Overview(), SalesOverTime(), Peaks(), Ladder(), Forecast(), Products_(), Places(), Segments(), Cohorts(), Discounts(), Ages(), Prices(), Baskets(), Ratings(), Balance()],
        new Dictionary<string, string>
        {
            ["net_sales"] = "Gross sales less discounts and returns, before tax and shipping.",
            ["orders"] = "Distinct orders with at least one sale line.",
            ["aov"] = "Gross sales less discounts, divided by orders.",
        });

    static ReportSection Section(string id, string group, string title, params IReadOnlyList<Block> blocks) =>
        new(id, group, title, View.Of(title, blocks), Help, Files(id));

    static IReadOnlyList<ReportDownload> Files(string id) => id == "products"
        ? [new("XLSX", "data/products.xlsx"), new("CSV (Ten products bring 16 % of sales)", "data/products-a.csv"), new("Parquet (Ten products bring 16 % of sales)", "data/products-a.parquet"), new("CSV (Products by net sales)", "data/products-b.csv"), new("Parquet (Products by net sales)", "data/products-b.parquet")]
        : [new("XLSX", $"data/{id}.xlsx"), new("CSV", $"data/{id}.csv"), new("Parquet", $"data/{id}.parquet")];

    const string Help = """
        # How to read this

        Net sales are **gross sales less discounts and returns**, before tax and shipping.

        | word | meaning |
        |---|---|
        | unfinished | the period is still running; it is drawn dashed |

        Formula: `net_sales = gross_sales - discounts - returns`. Raw HTML such as <b onclick="alert(4)">this</b> stays text.
        """;

    static List<DateOnly> Months(int count) => Enumerable.Range(0, count).Select(i => new DateOnly(2009, 12, 1).AddMonths(i)).ToList();

    static List<string> MonthNames(IEnumerable<DateOnly> dates) =>
        dates.Select(d => d.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)).ToList();

    static ReportSection Overview() => Section("overview", "Overview", "Overview",
        new Note("Net sales fell 8.2 % to £462,100 against the same five weeks last year (−£41,300). Two thirds of the drop is 214 fewer returning customers; price and mix added £6,900.", Tone.Bad),
        new Figures(
        [
            new("net_sales", "Net sales", 462100.42m, Unit.Money, 503400.10m, "5 weeks a year ago", Spark(9, 50)),
            new("orders", "Orders", 1043, Unit.Count, 1204, "5 weeks a year ago", Spark(4, 30)),
            new("customers", "Customers", 671, Unit.Count, 702, "5 weeks a year ago", Spark(7, 30)),
            new("aov", "Average order value", 443.05m, Unit.Money, 418.11m, "5 weeks a year ago", Spark(3, 20)),
            new("return_rate_period", "Return rate", 0.0213m, Unit.Rate, 0.0178m, "5 weeks a year ago", Spark(5, 20), HigherIsBetter: false),
            new("units_per_transaction", "Units per order", 256.4m, Unit.Quantity, 256.4m, "5 weeks a year ago", null, null),
            new("gross_margin", "Gross margin", null, Unit.Rate, Note: "No product costs in this data"),
            new("identified_share", "Identified share", 0.862m, Unit.Rate, 0.851m, "5 weeks a year ago", Spark(2, 12), Note: "Customer figures cover this part of sales"),
        ]));

    static ReportSection SalesOverTime()
    {
        var dates = Months(Monthly.Length);
        return Section("sales-over-time", "Sales", "Sales over time",
            new Chart("net-sales-by-month", "November brings twice the sales of an ordinary month", "Net sales by month, GBP, all channels; December 2011 ends on the 9th",
                "Net sales by month rose from £687 k in December 2009 to £1.2 M in November 2011, with a peak each November.",
                new TimeLines(dates, MonthNames(dates),
                [
                    new("This year", Monthly.Select(v => (decimal?)v).ToList()),
                    new("A year before", Enumerable.Range(0, Monthly.Length).Select(i => i < 12 ? null : (decimal?)Monthly[i - 12]).ToList(), LineRole.Comparison),
                ], Unit.Money, UnfinishedFrom: 24, Events: [new(new(2010, 11, 26), "Black Friday"), new(new(2011, 4, 29), "Royal wedding"), new(new(2011, 5, 2), "Bank holiday")])),
            new Chart("orders-by-month", "Orders follow the same season", "Orders by month", "Orders by month peak each November.",
                new TimeLines(dates, MonthNames(dates), [new("Orders", Monthly.Select(v => (decimal?)decimal.Round(v / 420)).ToList())], Unit.Count, 24, AsColumns: true)));
    }

    static ReportSection Peaks()
    {
        var hours = Enumerable.Range(6, 15).ToList();
        var values = Weekdays.Select((_, d) => (IReadOnlyList<decimal?>)hours.Select(h =>
            d == 5 || (d == 6 && h is < 9 or > 17) ? null : (decimal?)decimal.Round(52000m * (decimal)Math.Exp(-Math.Pow(h - 12.4, 2) / 9) * (d == 3 ? 1.25m : d == 6 ? 0.5m : 1), 2)).ToList()).ToList();
        return Section("peaks", "Sales", "Seasons and peaks",
            new Chart("weekday-hour", "Thursday noon is the busiest hour; the shop is closed on Saturdays", "Net sales by weekday and hour, GBP", "Sales peak between 11 and 14 o'clock, most on Thursdays.",
                new HeatMap(Weekdays, hours.Select(h => $"{h}:00").ToList(), values, Unit.Money, ShowValues: true, RowLabel: "Weekday", ColumnLabel: "Hour")),
            new Chart("calendar", "Saturdays stay closed, November is dark", "Net sales by day, GBP", "Net sales by day from December 2010; Saturdays are empty.",
                new CalendarHeat(new DateOnly(2010, 12, 1), [.. Enumerable.Range(0, 374).Select(i => i % 7 == 3 ? null : (decimal?)(20000 + i * 7919 % 30000 + i * 40))], "Net sales", Unit.Money)));
    }

    static ReportSection Ladder() => Section("sales-ladder", "Sales", "From gross to net",
        new Chart("ladder", "Returns take 4.4 % of gross sales", "Gross to net sales, GBP", "Gross sales of £19.0 M less discounts and returns leave £18.0 M.",
            new Waterfall([new("Gross sales", 19014222.40m, true), new("Discounts", -163012.11m), new("Returns", -836812.04m), new("Net sales", 18014398.25m, true), new("Shipping and fees", 402118.90m), new("Total sales", 18416517.15m, true)], Unit.Money)),
        new Chart("order-size", "Half of all orders are below £290", "Orders by value, GBP", "The distribution of order values is skewed to the right.",
            new Histogram([0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 700, 800, 1000], [1820, 2210, 3105, 4120, 3902, 5210, 4303, 3120, 2302, 1702, 1203, 902, 1102, 702, 640], Unit.Money)));

    static ReportSection Forecast()
    {
        var dates = Months(28);
        List<decimal?> past = [.. Monthly.Take(24), null, null, null, null], future = [.. Enumerable.Repeat<decimal?>(null, 23), 1161817.38m, 910200m, 581000m, 462000m, 610400m];
        return Section("forecast", "Sales", "Next months",
            new Chart("forecast", "December is expected at £910 k, between £770 k and £1.1 M", "Net sales by month with a forecast by linear regression with season; 80 % interval", "The forecast falls from November's peak to £462 k in February.",
                new TimeLines(dates, MonthNames(dates),
                [
                    new("Net sales", past),
                    new("Forecast", future, LineRole.Forecast, future.Select((v, i) => i > 23 ? v * 0.84m : v).ToList(), future.Select((v, i) => i > 23 ? v * 1.17m : v).ToList()),
                ], Unit.Money)),
            new Note("On the last 12 months the forecast was off by 9.1 % on average (sMAPE); seasonal naive by 12.4 %."));
    }

    static ReportSection Products_()
    {
        decimal[] sales = [286486.30m, 252072.46m, 184132.33m, 150334.11m, 131220.40m, 118221.19m, 94210.80m, 91002.55m, 82310.00m, 79004.12m];
        var running = sales.Select((_, i) => sales.Take(i + 1).Sum() / 9100000m).ToList();
        return Section("products", "Products", "Top products",
            new Chart("top-products", "Ten products bring 16 % of sales", "Net sales by product, GBP, two years", "REGENCY CAKESTAND 3 TIER leads with £286 k.",
                new Bars(Products, [new("Net sales", sales.Select(v => (decimal?)v).ToList())], Unit.Money, CumulativeShare: running, CategoryLabel: "Product")),
            new Table("top_products", "Products by net sales",
                [new("product", "Product", Unit.Text), new("category", "Category", Unit.Text), new("net_sales", "Net sales", Unit.Money), new("share", "Share", Unit.Rate, Bar: true), new("units", "Units", Unit.Quantity), new("last_sold", "Last sold", Unit.Date)],
                Enumerable.Range(0, 60).Select(i => (IReadOnlyList<object?>)
                    [i < 10 ? Products[i] : $"PRODUCT {i:000}", i % 3 == 0 ? "Kitchen" : i % 3 == 1 ? "Decoration" : null, i < 10 ? sales[i] : 79000m - i * 1200.55m, (i < 10 ? sales[i] : 79000m - i * 1200.55m) / 9100000m, (long)(5000 - i * 80), new DateOnly(2011, 12, 9).AddDays(-i)]).ToList()));
    }

    static ReportSection Places() => Section("places", "Sales", "Places",
        new Chart("countries", "One order in twelve leaves the United Kingdom", "Net sales by country and year, GBP", "The United Kingdom brings 85 % of sales.",
            new Bars(["United Kingdom", "EIRE", "Netherlands", "Germany", "France", "Australia"],
            [
                new("2010", [6990412m, 314202m, 268786m, 202395m, 146215m, 31446m]), new("2011", [6767873m, 263276m, 284661m, 221698m, 196712m, 137077m]),
            ], Unit.Money, CategoryLabel: "Country")),
        new Chart("new-returning", "Returning customers bring 71 % of sales", "Net sales by quarter, new against returning customers, GBP", "The share of returning customers grows.",
            new Bars(["Q1 2010", "Q2 2010", "Q3 2010", "Q4 2010", "Q1 2011", "Q2 2011", "Q3 2011", "Q4 2011"],
            [
                new("Returning", [902000m, 1210000m, 1402000m, 2201000m, 1220000m, 1502000m, 1830000m, 2301000m]), new("New", [861000m, 623000m, 625000m, 839000m, 391000m, 306000m, 367000m, 418000m]),
            ], Unit.Money, Horizontal: false, Stacked: true, CategoryLabel: "Quarter")));

    static ReportSection Segments() => Section("rfm", "Customers", "Segments",
        new Chart("segments", "Champions are 22 % of customers and bring 65 % of sales", "Customers by RFM segment", "The largest segment is Champions with 1,290 customers.",
            new TreeMap([new("Champions", 1290, "£11.2 M"), new("Loyal", 742, "£2.9 M"), new("Hibernating", 1015, "£0.5 M"), new("At risk", 682, "£1.2 M"), new("Lost", 702), new("Potential loyalist", 521), new("About to sleep", 384), new("Need attention", 270), new("Promising", 140), new("New customers", 92), new("Cannot lose them", 40)], Unit.Count)),
        new Chart("segment-recency", "Segments differ most in how long they have been silent", "Correlation of the measures", "Frequency and value go together.",
            new HeatMap(["Recency", "Frequency", "Monetary", "Tenure"], ["Recency", "Frequency", "Monetary", "Tenure"],
                [[1m, -0.26m, -0.13m, 0.42m], [-0.26m, 1m, 0.61m, 0.31m], [-0.13m, 0.61m, 1m, 0.12m], [0.42m, 0.31m, 0.12m, 1m]], Unit.Number, true, "Measure", "Measure", Diverging: true)),
        new Chart("movement", "One customer in eight moved down", "Customers by segment, third and fourth quarter of 2011", "Most customers stayed where they were; 310 moved down.",
            new Sankey(["Champions", "Loyal", "About to sleep", "(not yet a customer)"], ["Champions", "Loyal", "About to sleep", "Lost"],
                [new(0, 0, 900), new(0, 1, 120, Tone.Bad), new(1, 0, 80, Tone.Good), new(1, 1, 600), new(1, 2, 90, Tone.Bad), new(2, 2, 300), new(2, 3, 100, Tone.Bad), new(3, 1, 60, Tone.Good)], Unit.Count,
                "Q3 2011", "Q4 2011", [new(Tone.Good, "moved up or came"), new(Tone.Bad, "moved down"), new(Tone.Plain, "stayed")])),
        new Note("134 customers who used to order every 5 weeks have been silent for 11. They brought £58,000 last year; about £22,000 of it is at risk in the next 90 days (80 % interval £15,000–£29,000).", Tone.Caution));

    static ReportSection Cohorts()
    {
        var months = MonthNames(Months(13));
        var values = Enumerable.Range(0, 13).Select(r => (IReadOnlyList<decimal?>)Enumerable.Range(0, 13).Select(c =>
            c > 12 - r ? null : c == 0 ? 1m : (decimal?)decimal.Round(0.36m - 0.01m * c + 0.02m * ((r * 7 + c * 5) % 9) - 0.006m * r, 3)).ToList()).ToList();
        return Section("cohorts", "Customers", "Cohorts",
            new Chart("retention", "Four in ten come back in the month after their first order", "Share of each month's new customers who order again, by months since", "Retention settles near 35 % after three months.",
                new HeatMap(months, Enumerable.Range(0, 13).Select(i => $"{i}").ToList(), values, Unit.Rate, true, "First order", "Months since")));
    }

    static ReportSection Discounts() => Section("discounts", "Customers", "Discounts", new Note("Too early to say who responds to discounts: 41 discounted orders so far, about 60 are needed; at this pace in mid-March.", Tone.NotEnoughData));

    static ReportSection Ages() => Section("demographics", "Customers", "Demographics",
        new Chart("age-gender", "Spending differs little by age", "Mean spend per purchase with 95 % intervals, GBP", "Means lie between £58 and £62 in every age group.",
            new Bars(["18–28", "29–39", "40–49", "50–59", "60–70"],
            [
                new("Women", [60.1m, 61.2m, 59.4m, 60.9m, 58.2m], [57.2m, 58.4m, 56.1m, 57.8m, 55.3m], [63.0m, 64.0m, 62.7m, 64.0m, 61.1m]), new("Men", [59.8m, 60.1m, 60.3m, 58.7m, 59.9m], [57.9m, 58.3m, 58.2m, 56.8m, 58.0m], [61.7m, 61.9m, 62.4m, 60.6m, 61.8m]),
            ], Unit.Money, Horizontal: false, CategoryLabel: "Age")),
        new Chart("change-by-category", "Three categories lost ground", "Change of net sales against last year, GBP", "Kitchen grew most, Toys fell most.",
            new Bars(["Kitchen", "Decoration", "Stationery", "Garden", "Toys"], [new("Change", [41200m, 12800m, -3100m, -9400m, -21800m])], Unit.Money, CategoryLabel: "Category")));

    static ReportSection Prices()
    {
        var points = Enumerable.Range(0, 220).Select(i => new ScatterPoint(
            i == 3 ? Hostile : i == 5 ? LongName : $"PRODUCT {i:000}", decimal.Round(0.4m + i * 37 % 160 / 9m, 2), 40 + i * i * 31 % 5200 / (1 + i % 7), i % 40, i % 3 == 0 ? "Kitchen" : i % 3 == 1 ? "Decoration" : "Stationery")).ToList();
        return Section("prices", "Products", "Prices",
            new Chart("price-units", "Cheap products carry the volume", "Price against units sold, by category; area shows orders", "Units sold fall as the price rises.",
                new Scatter("Average selling price", Unit.Money, "Units sold", Unit.Quantity, points)));
    }

    static ReportSection Baskets()
    {
        string[] names = Enumerable.Range(1, 14).Select(i => $"Category {i}").ToArray();
        return Section("baskets", "Products", "Categories",
            new Chart("pareto", "Six categories bring 80 % of sales", "Net sales by category with the running share", "Category 1 leads.",
                new Bars(names, [new("Net sales", names.Select((_, i) => (decimal?)decimal.Round(2400000m / (i + 1), 2)).ToList())], Unit.Money, Horizontal: false,
                    CumulativeShare: names.Select((_, i) => Enumerable.Range(1, i + 1).Sum(k => 1m / k) / Enumerable.Range(1, 14).Sum(k => 1m / k)).ToList(), CategoryLabel: "Category")),
            new Chart("together", "Tea sets are bought together", "Pairs with the highest lift, orders of 2011", "The strongest pair is the green and the pink teacup.",
                new Network([.. Enumerable.Range(0, 12).Select(i => new NetworkNode(Products[i % 10] + (i < 10 ? "" : " II"), 100 + i * 37 % 90))], [.. Enumerable.Range(0, 14).Select(i => new NetworkEdge(i % 12, (i * 5 + 3) % 12 == i % 12 ? (i + 1) % 12 : (i * 5 + 3) % 12, 1 + i % 6, $"{20 + i} orders"))],
                    "Orders", Unit.Count, "Lift", Unit.Number)));
    }

    static ReportSection Ratings() => Section("stores", "Sales", "Stores",
        new Chart("store-lines", "Three stores grow, two stand still", "Orders by quarter and store", "Camden has grown fastest.",
            new TimeLines(Enumerable.Range(0, 8).Select(i => new DateOnly(2010, 1, 1).AddMonths(3 * i)).ToList(), ["Q1 10", "Q2 10", "Q3 10", "Q4 10", "Q1 11", "Q2 11", "Q3 11", "Q4 11"],
                new[] { "Camden", "Bristol", "York", "Leeds", "Online" }.Select((n, k) => new Line(n, Enumerable.Range(0, 8).Select(i => i == 3 && k == 2 ? null : (decimal?)(900 + k * 60 + i * (5 - k) * 22 + i * k * 31 % 70)).ToList(), LineRole.Category)).ToList(), Unit.Count)));

    static ReportSection Balance() => Section("balance", "Data quality", "Balance sheet of the load",
        new Table("balance", "Every row and every penny",
            [new("where", "Where it went", Unit.Text), new("rows", "Rows", Unit.Count), new("amount", "Amount", Unit.Money)],
            [["Rows in", 1067371L, 19287250.57m], ["Excluded: exact duplicate", 34335L, 404112.30m], ["Excluded: overlapping export", 0L, 0m], ["Quarantined", 12L, null], ["Loaded", 1033024L, 18883138.27m]]),
        new Note("4,372 lines (£61,200) have no price and are left out of sales. Most are stock corrections: treat them so?", Tone.Caution));

    static List<decimal?> Spark(int seed, int count) =>
        Enumerable.Range(0, count).Select(i => (decimal?)(100 + (i * seed * 37 % 29) + 14 * (decimal)Math.Sin(i / 3.0 + seed))).ToList();
}
