using System.Globalization;

namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>SQL pieces that several alerts share.</summary>
static class ShopSql
{
    /// <summary>Letters and digits of a name in lower case, single spaces: what two spellings of one name have in common.</summary>
    public static string Folded(string text) => $"trim(regexp_replace(lower({text}), '[^a-z0-9\u00e0-\u024f]+', ' ', 'g'))";

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
