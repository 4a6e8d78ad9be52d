using System.Globalization;
using System.Text.RegularExpressions;
using Tillsight.Cleaning.Rules;
using Tillsight.Engines;
using Tillsight.Mapping;

namespace Tillsight.Cleaning;

/// <summary>Sensible rules for a source that has no recipe yet, from its mapping and a few looks at its lines.</summary>
public sealed partial class RuleProposer(SourceMapping mapping, string linesRelation, IEngine engine, CancellationToken cancellation)
{
    public IReadOnlyList<CleaningRule> Propose()
    {
        var rules = new List<CleaningRule> { new UnreadableValues(), new TrimText() };
        rules.AddRange(Redundant());
        if (mapping.Has("rating") && mapping.Field("rating")!.Table == mapping.Lines!.Name)
            rules.Add(new FillMissing("rating", FillMethod.Median, mapping.Field("category")?.Table == mapping.Lines.Name ? "category" : null));
        rules.Add(new MissingAmounts());
        if (mapping.OrderIdentity == OrderIdentity.Column && mapping.Has("order_id"))
        {
            rules.Add(new ExactDuplicates());
            rules.Add(new OverlappingExports());
            rules.AddRange(OrderPrefixes());
        }
        if (mapping.Has("status")) rules.Add(new CancelledOrders("", "cancelled", "canceled", "refunded", "voided", "storniert", "annulé"));
        if (mapping.Has("product_id") && ProductCodeKinds() is { Count: > 0 } kinds) rules.Add(new ProductCodes(kinds));
        if (ZeroPricesAreCorrections()) rules.Add(new ZeroPrices());
        rules.Add(new NegativePrices());
        rules.Add(new NegativeQuantities());
        if (mapping.Has("product_id") && mapping.Has("product_name")) rules.Add(new OneNamePerProduct());
        if (mapping.Has("customer_id") && mapping.Has("product_id") && mapping.Has("quantity") && mapping.Has("ordered_at")) rules.Add(new PairReversals());
        if (mapping.Has("age") || mapping.Has("birth_date")) rules.Add(AgeGroups.Default);
        if (mapping.Has("purchase_frequency")) rules.Add(PurchaseFrequency.Default);
        if (mapping.Has("joined_date")) rules.Add(Tenure.Default);
        return rules;
    }

    /// <summary>Attributes that repeat another column of the lines on every row.</summary>
    IEnumerable<CleaningRule> Redundant()
    {
        var columns = mapping.Attributes.Where(a => a.Entity == Entity.Line && a.Table == mapping.Lines!.Name && a.Type == FieldType.Flag)
            .Select(a => (Name: TypedLines.AttributeColumn(a.Name), a.Column)).ToList();
        var flags = mapping.Fields.Where(f => f.Table == mapping.Lines!.Name && StarField.Find(f.Field)!.Type == FieldType.Flag)
            .Select(f => (Name: f.Field, f.Column)).ToList();
        for (int i = 0; i < columns.Count; i++)
            foreach (var other in flags.Concat(columns.Take(i)))
            {
                var different = engine.Query($"select count(*) as n from {linesRelation} where {Sql.Name(columns[i].Column)} is distinct from {Sql.Name(other.Column)}", cancellation: cancellation);
                if (different.Column<long?>("n")[0] != 0) continue;
                yield return new RedundantColumn(columns[i].Name, other.Name);
                break;
            }
    }

    /// <summary>Lines without a price are corrections of the stock where most of them name no customer; with a customer they are free goods.</summary>
    bool ZeroPricesAreCorrections()
    {
        string lines = mapping.Lines!.Name;
        if (mapping.Field("customer_id") is not { } customer || customer.Table != lines) return true;
        string? amount = ((string[])["unit_price", "line_amount", "paid_amount"]).FirstOrDefault(f => mapping.Field(f)?.Table == lines);
        if (amount is null) return true;
        var zero = engine.Query($"select count(*) as n, count({TypedSql.Of(FieldType.Identifier, Sql.Name(customer.Column), customer.Reading)}) as known from {linesRelation} where {Typed(amount)} = 0", cancellation: cancellation);
        return zero.Column<long?>("known")[0] * 2 <= zero.Column<long?>("n")[0];
    }

    /// <summary>Order numbers with a letter before the digits: all negative means cancellations; without customers or goods, adjustments.</summary>
    IEnumerable<CleaningRule> OrderPrefixes()
    {
        var order = mapping.Field("order_id")!;
        if (order.Table != mapping.Lines!.Name || !mapping.Has("quantity")) yield break;
        string quantity = Typed("quantity"), price = mapping.Has("unit_price") ? Typed("unit_price") : "1";
        var found = engine.Query($"""
            select prefix, count(*) as line_count,
                   count(*) filter (where quantity < 0) as negative_count, count(*) filter (where unit_price < 0) as negative_price_count
            from (select regexp_extract({Sql.Name(order.Column)}, '^([A-Za-z]+)[-_]?[0-9]', 1) as prefix, {quantity} as quantity, {price} as unit_price
                  from {linesRelation} where {Sql.Name(order.Column)} > '9~')
            where prefix <> '' group by prefix order by prefix
            """, cancellation: cancellation);
        long total = engine.Query($"select count(*) as n from {linesRelation}", cancellation: cancellation).Column<long?>("n")[0]!.Value;
        for (int i = 0; i < found.RowCount; i++)
        {
            string prefix = found.Column<string?>("prefix")[i]!;
            long lines = found.Column<long?>("line_count")[i]!.Value;
            if (lines * 3 > total) continue;   // a prefix that most orders carry says nothing
            if (found.Column<long?>("negative_count")[i] >= lines * 0.95) yield return new CancelledOrders(prefix);
            else if (found.Column<long?>("negative_price_count")[i] * 2 >= lines) yield return new AdjustmentOrders(prefix);
        }
    }

    /// <summary>Codes that are not shaped like the shop's products and whose code or description speaks of postage, gift cards, tests ...</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> ProductCodeKinds()
    {
        var product = mapping.Field("product_id")!;
        string code = TypedSql.Of(FieldType.Identifier, Sql.Name(product.Column), product.Reading);
        string name = mapping.Field("product_name") is { } n && n.Table == mapping.Lines!.Name ? $"nullif(trim({Sql.Name(n.Column)}), '')" : "cast(null as varchar)";
        if (product.Table != mapping.Lines!.Name) return new Dictionary<string, IReadOnlyList<string>>();
        var codes = engine.Query($"""
            select code, string_agg(name, ' | ' order by line_count desc, name) as names, sum(line_count) as line_count,
                   regexp_replace(regexp_replace(code, '[0-9]', '9', 'g'), '[A-Za-z]', 'A', 'g') as shape
            from (select {code} as code, {name} as name, count(*) as line_count from {linesRelation} group by all)
            where code is not null group by code order by code
            """, cancellation: cancellation);
        var texts = codes.Column<string?>("code");
        var names = codes.Column<string?>("names");
        var shapes = codes.Column<string?>("shape");
        var usual = shapes.GroupBy(s => s!, StringComparer.Ordinal).Where(g => g.Count() * 20 > shapes.Length).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var kinds = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var group in Enumerable.Range(0, texts.Length).Where(i => !usual.Contains(shapes[i]!))
            .Select(i => (Code: texts[i]!, Kind: KindOf(texts[i]!, names[i]?.Split(" | ")[0] ?? ""))).Where(c => c.Kind is not null).GroupBy(c => c.Kind!))
            kinds[group.Key] = [.. group.Select(c => c.Code)];
        return kinds;
    }

    /// <summary>The kind that a code and its description speak of, or null.</summary>
    internal static string? KindOf(string code, string name)
    {
        string text = $"{code} {name}".ToLower(CultureInfo.InvariantCulture).Replace('_', ' ');
        return Tests().IsMatch(text) ? "test" : GiftCards().IsMatch(text) ? "gift_card" : Charges().IsMatch(text) ? "charge" : Adjustments().IsMatch(text) ? "adjustment" : null;
    }

    string Typed(string field) => TypedSql.Of(StarField.Find(field)!.Type, Sql.Name(mapping.Field(field)!.Column), mapping.Field(field)!.Reading);

    [GeneratedRegex(@"^test ?\d*\b|\btest (product|order|item)\b")]
    private static partial Regex Tests();

    [GeneratedRegex(@"^gift( ?card| ?\d|$|\s)|gift ?(voucher|card|certificate)|gutschein|carte cadeau|tarjeta regalo")]
    private static partial Regex GiftCards();

    [GeneratedRegex(@"\b(post|postage|dot|carriage|shipping|delivery|freight|handling|porto|versand|livraison|envio|fee|fees|charges?|amazonfee|commission|c[23])\b")]
    private static partial Regex Charges();

    [GeneratedRegex(@"^(m|d|b|s) |^(m|d|b|s)$|\b(manual|adjust(ment)?\d*|bad debt|discount|samples?|write.?off|rounding|rabatt|remise)\b")]
    private static partial Regex Adjustments();
}
