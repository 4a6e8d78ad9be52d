using System.Globalization;

namespace Tillsight.Cli.Tests.BadInput;

/// <summary>A small sound export, to spoil.</summary>
static class Export
{
    public const string Header = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

    public const int Lines = 60;

    public static string Sound { get; } = Of(1000, Lines);

    public static string Of(int first, int count) => Header + string.Concat(Rows(first, count));

    public static IEnumerable<string> Rows(int first, int count) => Enumerable.Range(first, count).Select(o => Row(o));

    /// <summary>Two units at 2.50 where nothing else is said; 1 March to 28 March 2024.</summary>
    public static string Row(int order, string? name = null, string? date = null, string price = "2.50", string quantity = "2") => string.Create(CultureInfo.InvariantCulture,
        $"{order},{85_000 + order % 7},{name ?? $"PRODUCT {order % 7}"},{quantity},{date ?? $"2024-03-{1 + order % 28:00} 09:15:00"},{price},{12_000 + order % 9},{(order % 2 == 0 ? "France" : "Spain")}\n");
}
