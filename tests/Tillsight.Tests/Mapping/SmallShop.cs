using System.Globalization;
using System.Text;

namespace Tillsight.Tests.Mapping;

sealed record ShopProduct(string Sku, string Name, string Category, string Brand, decimal Price);

sealed record ShopCustomer(int Id, string First, string Last, string Email, string City, string State, string Country, string Gender, int Age)
{
    public string Name => $"{First} {Last}";
}

sealed record ShopLine(ShopProduct Product, int Quantity, decimal DiscountRate)
{
    public decimal Gross => Quantity * Product.Price;

    public decimal Discount => Math.Round(Gross * DiscountRate, 2);

    public decimal Net => Gross - Discount;
}

sealed record ShopOrder(int Number, DateTime At, ShopCustomer Customer, IReadOnlyList<ShopLine> Lines)
{
    public decimal Net => Lines.Sum(l => l.Net);
}

/// <summary>A made-up shop of 300 orders, the same every time, whose exports are written in the styles of well-known systems.</summary>
static class SmallShop
{
    static readonly string[] Firsts = ["Anna", "Ben", "Carla", "David", "Elena", "Frank", "Greta", "Hugo", "Iris", "Jonas", "Klara", "Luis"];
    static readonly string[] Lasts = ["Novak", "Smith", "Garcia", "Meyer", "Rossi", "Silva", "Dubois", "Jansen"];
    static readonly (string City, string State, string Country)[] Places =
        [("Austin", "Texas", "United States"), ("Portland", "Oregon", "United States"), ("Toronto", "Ontario", "Canada"), ("Denver", "Colorado", "United States"), ("Miami", "Florida", "United States")];
    static readonly string[] Adjectives = ["Blue", "Oak", "Linen", "Classic", "Garden", "Ceramic", "Travel", "Winter"];
    static readonly (string Noun, string Category, string Brand)[] Nouns =
        [("Mug", "Kitchen", "Halden"), ("Lamp", "Home", "Lumo"), ("Chair", "Furniture", "Nordik"), ("Scarf", "Clothing", "Wolla"), ("Notebook", "Office", "Papero")];

    public static IReadOnlyList<ShopProduct> Products { get; } = [.. Adjectives.SelectMany((a, i) => Nouns.Select((n, j) =>
        new ShopProduct($"{n.Category[..2].ToUpperInvariant()}-{1000 + i * 10 + j}", $"{a} {n.Noun}", n.Category, n.Brand, 3.5m + i * 4.25m + j * 7.4m)))];

    public static IReadOnlyList<ShopCustomer> Customers { get; } = [.. Enumerable.Range(0, 90).Select(i =>
    {
        string first = Firsts[i % Firsts.Length], last = Lasts[i * 7 % Lasts.Length];
        var place = Places[i * 3 % Places.Length];
        return new ShopCustomer(5001 + i, first, last, $"{first}.{last}{i}@example.org".ToLowerInvariant(), place.City, place.State, place.Country, i % 2 == 0 ? "Female" : "Male", 19 + i * 13 % 55);
    })];

    public static IReadOnlyList<ShopOrder> Orders { get; } = Make();

    static ShopOrder[] Make()
    {
        uint state = 12345;
        int Next(int below)
        {
            state = state * 1664525 + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }
        var at = new DateTime(2024, 1, 3, 9, 12, 0);
        return [.. Enumerable.Range(0, 300).Select(i =>
        {
            at = at.AddMinutes(200 + Next(1500));
            var lines = Enumerable.Range(0, 1 + Next(4)).Select(_ => new ShopLine(Products[Next(Products.Count)], 1 + (Next(3) == 0 ? Next(5) : 0), Next(4) == 0 ? .1m : 0)).DistinctBy(l => l.Product.Sku);
            return new ShopOrder(1001 + i, at, Customers[Next(Customers.Count)], [.. lines]);
        })];
    }

    /// <summary>A delimited file with a row a line of every order.</summary>
    public static string Csv(string header, Func<ShopOrder, ShopLine, int, IEnumerable<object>> row, char delimiter = ',')
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var order in Orders)
            for (int i = 0; i < order.Lines.Count; i++)
                text.AppendJoin(delimiter, row(order, order.Lines[i], i).Select(v => Cell(v, delimiter))).Append('\n');
        return text.ToString();
    }

    /// <summary>A delimited file of any rows.</summary>
    public static string Csv<T>(string header, IEnumerable<T> rows, Func<T, IEnumerable<object>> row) =>
        header + "\n" + string.Concat(rows.Select(r => string.Join(',', row(r).Select(v => Cell(v, ','))) + "\n"));

    static string Cell(object value, char delimiter)
    {
        string text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return text.Contains(delimiter) || text.Contains('"') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
    }

    /// <summary>1234.5 as 1.234,50.</summary>
    public static string Comma(this decimal value) => value.ToString("N2", CultureInfo.GetCultureInfo("de-DE"));

    /// <summary>1234.5 as 1234,50.</summary>
    public static string PlainComma(this decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>1234.5 as 1234.50.</summary>
    public static string Money(this decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string As(this DateTime value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
