using Tillsight.Engines;

namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>Words by which codes that are no products give themselves away, in the languages that exports come in.</summary>
public static class NonProductWords
{
    /// <summary>Whole codes, lower case.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Codes { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["charge"] = ["post", "postage", "dot", "c2", "c3", "carriage", "ship", "shipping", "delivery", "freight", "handling", "p&p", "cod", "fee", "fees",
            "amazonfee", "amazon fee", "bank charges", "bankcharges", "service", "versand", "porto", "fracht", "livraison", "port", "envio", "spedizione"],
        ["adjustment"] = ["m", "d", "b", "s", "adj", "adjust", "adjust2", "adjustment", "manual", "discount", "bad debt", "baddebt", "writeoff", "write-off",
            "correction", "rounding", "misc", "samples", "sample", "cruk", "rabatt", "remise"],
        ["gift_card"] = ["gift", "giftcard", "gift card", "giftvoucher", "gift voucher", "voucher", "gutschein", "carte cadeau", "bon cadeau"],
    };

    /// <summary>Patterns on the name (RE2, lower case): the whole name, not a word of it ("postage stamp cushion" is a product).</summary>
    static readonly (string Kind, string Pattern)[] Names =
    [
        ("test", @"^(this is a )?test( product| item| order| article)?\.?$"),
        ("gift_card", @"\b(gift ?(card|voucher|certificate)|e-?gift|geschenkgutschein|carte[- ]cadeau)s?\b"),
        ("charge", @"^(dotcom |next day |standard |express |free )?(postage|carriage|shipping|delivery|freight|handling)( (charge|fee|cost)s?| ?& ?(packing|packaging|handling))?$"),
        ("charge", @"^(amazon|bank|card|paypal|credit card|payment|service|booking) (fee|charge)s?$|^versandkosten$|^frais de port$"),
        ("adjustment", @"^(adjust(ment)?( by .*| bad debt)?|adjust bad debt|bad debt|manual|discount|samples?|rounding|correction|write[- ]?off|cruk commission)$"),
    ];

    /// <summary>SQL of the kind, or null where nothing speaks against a product.</summary>
    public static string KindSql(string code, string name)
    {
        string lower = $"lower(trim({code}))", title = $"lower(trim(coalesce({name}, '')))";
        string prefixes = $"when regexp_matches({lower}, '^test([^a-z]|$)') then 'test' when regexp_matches({lower}, '^gift[_ ]?[0-9]') then 'gift_card'";
        string words = string.Join(' ', Codes.Select(c => $"when {lower} in ({Sql.Texts(c.Value)}) then '{c.Key}'"));
        string names = string.Join(' ', Names.Select(n => $"when regexp_matches({title}, {Sql.Text(n.Pattern)}) then '{n.Kind}'"));
        return $"case {prefixes} {words} {names} end";
    }
}
