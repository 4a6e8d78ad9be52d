using Tillsight.Testing;
using Tillsight.Tests.Loaded;

[assembly: AssemblyFixture(typeof(LoadedShops))]

namespace Tillsight.Tests.Loaded;

/// <summary>
/// The sample shops, each loaded by the product itself when a test first asks for it, once for all tests of the assembly: take it as a
/// constructor parameter. Asking for a shop skips the test where the shared data is absent.
/// </summary>
public sealed class LoadedShops : IDisposable
{
    readonly Lazy<LoadedShop> _onlineRetail = new(() => LoadedShop.Load("GBP", Files("online-retail-ii", "*.csv.gz")));
    readonly Lazy<LoadedShop> _customerShopping = new(() => LoadedShop.Load("USD", Files("customer-shopping", "*.csv")));
    readonly Lazy<LoadedShop> _foodmart = new(() => LoadedShop.Load("USD", Files("foodmart", "*.csv*")));
    readonly Lazy<LoadedShop> _cdnow = new(() => LoadedShop.Load("USD", [SharedData.Require("cdnow/CDNOW_master.txt")]));

    /// <summary>Online Retail II, both sheets: 1,067,371 source lines, December 2009 to 9 December 2011, pounds.</summary>
    public LoadedShop OnlineRetail => _onlineRetail.Value;

    /// <summary>3,900 customers' last purchases: no dates, no order numbers.</summary>
    public LoadedShop CustomerShopping => _customerShopping.Value;

    /// <summary>A grocery chain in joined tables: 1997 and December 1998, with costs.</summary>
    public LoadedShop Foodmart => _foodmart.Value;

    /// <summary>CDNOW's master file: 69,659 purchases of 23,570 customers, without products.</summary>
    public LoadedShop Cdnow => _cdnow.Value;

    public void Dispose()
    {
        foreach (var shop in (Lazy<LoadedShop>[])[_onlineRetail, _customerShopping, _foodmart, _cdnow])
            if (shop.IsValueCreated) shop.Value.Dispose();
    }

    static string[] Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(SharedData.Require(folder), pattern).Order(StringComparer.Ordinal)];
}
