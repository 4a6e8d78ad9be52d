using System.Globalization;
using System.Text;

namespace Tillsight.Browser.Tests.App;

/// <summary>A small export that has everything: times, named customers, products with categories, stores, channels, countries, returns, and rows that
/// nobody can use. The same on every machine; its totals are added up here, away from the product.</summary>
static class CornerShop
{
    public const string Hostile = "<script>alert(1)</script>", Unreadable = "sometime in May";

    /// <summary>Rows whose date cannot be read.</summary>
    public const int UnusableRows = 3;

    const int CustomerCount = 70, ProductCount = 36;

    static readonly string[] Categories = ["Kitchen", "Garden", "Toys", "Paper", "Lamps"], Countries = ["United Kingdom", "United Kingdom", "France", "Germany", "Norway"];
    static readonly DateTime First = new(2010, 1, 4), Last = new(2011, 3, 9);

    public static IReadOnlyList<ExportedLine> Lines { get; } = [.. Sold()];

    /// <summary>Net sales from one day to another, both included.</summary>
    public static decimal NetSales(DateOnly from, DateOnly to, Func<ExportedLine, bool>? which = null) =>
        Lines.Where(l => DateOnly.FromDateTime(l.At) >= from && DateOnly.FromDateTime(l.At) <= to && which?.Invoke(l) != false).Sum(l => l.Amount);

    public static string CategoryOf(int product) => Categories[product % Categories.Length];

    public static string NameOf(int product) => product == 7 ? Hostile : $"{CategoryOf(product)} piece {product}";

    /// <param name="until">Without later lines: a shop of which only a little is known.</param>
    public static string Csv(DateTime? until = null)
    {
        var csv = new StringBuilder("Order No,Order Date,Customer ID,Customer Name,Email,Product ID,Product Name,Category,Store,Channel,Country,Quantity,Unit Price\n");
        foreach (var line in Lines.Where(l => until is null || l.At < until)) Add(csv, line, line.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        foreach (var line in Lines.Take(UnusableRows)) Add(csv, line with { Order = "X" + line.Order }, Unreadable);
        return csv.ToString();
    }

    static void Add(StringBuilder csv, ExportedLine line, string at) => csv.Append(CultureInfo.InvariantCulture,
        $"{line.Order},{at},C{line.Customer:000},Customer {line.Customer},c{line.Customer}@example.com,P{line.Product:00},{NameOf(line.Product)},{CategoryOf(line.Product)},{line.Store},{line.Channel},{line.Country},{line.Quantity},{line.Price:0.00}\n");

    static IEnumerable<ExportedLine> Sold()
    {
        int order = 1000;
        var dice = new Dice(7);
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            if (day.DayOfWeek == DayOfWeek.Sunday) continue;
            int orders = 2 + dice.Roll(4) + (day.Month is 11 or 12 ? 3 : 0);
            for (int i = 0; i < orders; i++)
                foreach (var line in Order(++order, day, dice)) yield return line;
        }
    }

    static IEnumerable<ExportedLine> Order(int number, DateTime day, Dice dice)
    {
        // Low numbers order often, high ones once or twice: as in any shop.
        int customer = 1 + dice.Roll(CustomerCount) * dice.Roll(CustomerCount) / CustomerCount, lines = 1 + dice.Roll(4), first = dice.Roll(ProductCount);
        var at = day.AddHours(8 + dice.Roll(11)).AddMinutes(dice.Roll(60));
        string store = customer % 3 == 0 ? "North" : "South", channel = customer % 4 == 0 ? "phone" : "web", country = Countries[customer % Countries.Length];
        for (int i = 0; i < lines; i++)
        {
            int product = 1 + (first + i * 5) % ProductCount;
            yield return new($"A{number}", at, customer, product, store, channel, country, 1 + dice.Roll(5), PriceOf(product));
        }
        if (number % 23 == 0) yield return new($"R{number}", at.AddMinutes(30), customer, 1 + first % ProductCount, store, channel, country, -1, PriceOf(1 + first % ProductCount));
    }

    static decimal PriceOf(int product) => 1.25m + product * 0.75m;

    /// <summary>Numbers that look thrown and are the same each time (Park and Miller 1988).</summary>
    sealed class Dice(long seed)
    {
        long _state = seed;

        public int Roll(int sides) => (int)((_state = _state * 48271 % 2147483647) % sides);
    }
}
