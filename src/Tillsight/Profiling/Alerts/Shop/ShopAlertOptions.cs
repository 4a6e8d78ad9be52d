using Tillsight.Engines;
using Tillsight.Views;

namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>Thresholds of a shop's alerts, each with its reason. In SQL they are parameters of the same name in snake_case.</summary>
public sealed record ShopAlertOptions
{
    /// <summary>Name of the table in the alerts.</summary>
    public string Table { get; init; } = "order_lines";

    /// <summary>The day of the load by the shop's wall clock: later dates lie in the future.</summary>
    public DateOnly LoadedOn { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>ISO 3166 code whose public holidays are no missing days; null where unknown: then those of every country in the tables.</summary>
    public string? Country { get; init; }

    public Formats Formats { get; init; } = Formats.For("USD", "en-US");

    /// <summary>Kinds to check; null: all of them.</summary>
    public IReadOnlyCollection<string>? Only { get; init; }

    /// <summary>Kinds that the shop has looked into and does not want to hear of again.</summary>
    public IReadOnlyCollection<string> Muted { get; init; } = [];

    /// <summary>Dates before are defaults or typing errors (1900-01-01, 1970-01-01): tills that export data are younger.</summary>
    public DateOnly EarliestDate { get; init; } = new(1990, 1, 1);

    /// <summary>Customers younger than this do not hold accounts.</summary>
    public int YoungestAge { get; init; } = 10;

    /// <summary>The oldest documented person reached 122; over 105 it is nearly always a default date of birth.</summary>
    public int OldestAge { get; init; } = 105;

    /// <summary>A price this many times over or under the product's usual one is a slipped decimal, not a promotion.</summary>
    public decimal PriceOutlierFactor { get; init; } = 10;

    /// <summary>Fewest lines that make a product's price or quantity "usual".</summary>
    public int UsualFromLines { get; init; } = 10;

    /// <summary>A month's median price this many times that of the month before (or its inverse) is a jump.</summary>
    public decimal PriceJumpFactor { get; init; } = 2;

    /// <summary>Robust z of the logarithm of a quantity beyond which it is an outlier: Iglewicz and Hoaglin (1993) take 3.5 on normal data;
    /// quantities have heavier tails.</summary>
    public double UnitOutlierScore { get; init; } = 6;

    /// <summary>And this many times the product's usual quantity at least.</summary>
    public decimal UnitOutlierFactor { get; init; } = 20;

    /// <summary>Share of sales without a customer from which customer figures need their covered share beside them.</summary>
    public decimal UnidentifiedShare { get; init; } = 0.05m;

    /// <summary>Fewest lines of a receipt that is compared with others: short ones are equal by chance.</summary>
    public int RepeatedReceiptLines { get; init; } = 3;

    /// <summary>Share of the numbers between first and last that must be used before a gap means a lost receipt.</summary>
    public decimal ReceiptNumberDensity { get; init; } = 0.9m;

    /// <summary>An order whose lines lie further apart was not one visit.</summary>
    public int OrderHours { get; init; } = 12;

    /// <summary>A weekday counts as open from this share of its weeks on.</summary>
    public decimal OpenWeekdayShare { get; init; } = 0.8m;

    /// <summary>More missing days in a row are a closure, not a lost export.</summary>
    public int ClosureDays { get; init; } = 7;

    /// <summary>An hour with less than this share of the lines lies outside opening hours.</summary>
    public decimal ClosedHourShare { get; init; } = 0.001m;

    /// <summary>Hours by which the middle of a month's trade must move before it is the clock that moved: seasons move it by less.</summary>
    public int ClockShiftHours { get; init; } = 3;

    /// <summary>A category that sold in this share of the weeks before is regular.</summary>
    public decimal RegularWeekShare { get; init; } = 0.9m;

    /// <summary>Silent weeks at the end of the data from which a regular category is reported.</summary>
    public int SilentWeeks { get; init; } = 3;

    /// <summary>Days without a line at the end of the data from which a store is reported.</summary>
    public int SilentStoreDays { get; init; } = 14;

    /// <summary>Share of whole quantities from which a product is sold by the piece.</summary>
    public decimal PieceGoodsShare { get; init; } = 0.98m;

    /// <summary>Orders at one and the same second from which it is the time of an upload.</summary>
    public int SameInstantOrders { get; init; } = 10;

    /// <summary>Share of lines at hand-rounded prices that is worth a look.</summary>
    public decimal RoundPriceShare { get; init; } = 0.01m;

    /// <summary>Money from which a sale that is taken back within a day is reported.</summary>
    public decimal ReversalAmount { get; init; } = 1000;

    /// <summary>A day's takings this many times over or under those of the same weekdays around it.</summary>
    public decimal DayOutlierFactor { get; init; } = 5;

    /// <summary>Fewest lines on such weekdays: small shops have wild days.</summary>
    public int DayOutlierFromLines { get; init; } = 30;

    /// <summary>Jaro-Winkler similarity (0..1) from which two names of customers born on one day are one: typing errors score above 0.92 (Winkler 1990).</summary>
    public double NearNameSimilarity { get; init; } = 0.92;

    internal bool Wants(string kind) => Only?.Contains(kind) != false && !Muted.Contains(kind);

    /// <summary>Every threshold by its name in SQL.</summary>
    internal IReadOnlyDictionary<string, object?> Parameters(string holidays) => new Dictionary<string, object?>(Thresholds(), StringComparer.Ordinal) { ["holidays"] = holidays };

    Dictionary<string, object?> Thresholds() => typeof(ShopAlertOptions).GetProperties()
        .Where(p => p.PropertyType == typeof(decimal) || p.PropertyType == typeof(double) || p.PropertyType == typeof(int) || p.PropertyType == typeof(DateOnly))
        .ToDictionary(p => RowShape.SnakeCase(p.Name), p => p.GetValue(this), StringComparer.Ordinal);
}
