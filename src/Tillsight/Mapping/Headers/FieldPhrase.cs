using static Tillsight.Mapping.Headers.Term;

namespace Tillsight.Mapping.Headers;

/// <summary>Terms that together name a field of the star.</summary>
/// <param name="Weight">0..1: how surely these terms, and no others, mean the field.</param>
public sealed record FieldPhrase(string Field, double Weight, params Term[] Terms)
{
    /// <summary>Terms that add nothing to a field's name and do not speak against it.</summary>
    static readonly Dictionary<string, Term[]> Neutral = new(StringComparer.Ordinal)
    {
        ["order_id"] = [Sales],
        ["line_id"] = [Order, Sales],
        ["ordered_at"] = [Sales, Time],
        ["order_time"] = [Sales, Order, Date],
        ["quantity"] = [Line, Item, Product, Order, Sales, Unit, Total],
        ["unit_price"] = [Sales, Line, Product, Item, Net, Gross],
        ["paid_amount"] = [Line, Item, Order, Product],
        ["line_amount"] = [Line, Item, Product, Price],
        ["discount_amount"] = [Line, Item, Product, Amount, Price, Sales],
        ["discount_rate"] = [Line, Item, Product],
        ["is_discounted"] = [Promotion, Id],
        ["tax_amount"] = [Line, Item, Product, Amount, Sales],
        ["unit_cost"] = [Product, Item, Price],
        ["line_cost"] = [Line, Item, Amount, Price],
        ["rating"] = [Review, Customer, Product, Order],
        ["review"] = [Customer, Product, Note, Title, Description],
        ["channel"] = [Sales, Order, Kind, Name],
        ["status"] = [Order, Item, Line],
        ["currency"] = [Order, Id, Name, Sales],
        ["age"] = [Customer],
        ["gender"] = [Customer, Id],
        ["birth_date"] = [Customer, Date],
        ["subscription"] = [Customer, Status, Whether, Kind],
        ["prior_purchases"] = [Customer, Quantity, Count],
        ["purchase_frequency"] = [Customer, Order, Sales],
        ["joined_date"] = [Customer, Date],
        ["customer_country"] = [Id, Name],
        ["customer_region"] = [Id, Name],
        ["customer_city"] = [Name],
        ["store_country"] = [Id, Name],
        ["store_region"] = [Id, Name],
        ["store_city"] = [Name],
        ["country"] = [Id, Name, Shipping],
        ["region"] = [Id, Name, Shipping],
        ["city"] = [Name, Shipping],
        ["category"] = [Product, Item, Name],
        ["brand"] = [Product, Name, Item],
        ["product_id"] = [Stock],
    };

    public static IReadOnlyList<FieldPhrase> All { get; } =
    [
        new("order_id", .96, Order, Id), new("order_id", .84, Order), new("order_id", .75, Sales, Id), new("order_id", .3, Name), new("order_id", .3, Id),
        new("line_id", .95, Line, Id), new("line_id", .7, Line), new("line_id", .72, Item, Order, Id), new("line_id", .45, Item, Id),
        new("ordered_at", .97, Order, Date), new("ordered_at", .95, Sales, Date), new("ordered_at", .86, Date), new("ordered_at", .8, Created, Date),
        new("ordered_at", .97, Order, Created, Date), new("ordered_at", .6, Created), new("ordered_at", .5, Order, Time), new("ordered_at", .35, Time), new("ordered_at", .45, Paid, Date), new("ordered_at", .5, Calendar), new("ordered_at", .6, Order, Calendar),
        new("order_time", .85, Time),
        new("quantity", .96, Quantity), new("quantity", .93, Unit, Sales), new("quantity", .62, Quantity, Return), new("quantity", .6, Count), new("quantity", .5, Unit), new("quantity", .4, Item), new("quantity", .85, Count, Item), new("quantity", .5, Sales),
        new("unit_price", .97, Unit, Price), new("unit_price", .85, Price), new("unit_price", .45, Listed, Price), new("unit_price", .3, Listed), new("unit_price", .6, Unit, Amount), new("unit_price", .45, Amount), new("unit_price", .5, Unit, Cost), new("unit_price", .48, Item, Cost),
        new("paid_amount", .9, Net, Sales), new("paid_amount", .85, Net, Amount), new("paid_amount", .7, Net, Total), new("paid_amount", .5, Net), new("paid_amount", .45, Total), new("paid_amount", .45, Sales),
        new("line_amount", .85, Total), new("line_amount", .85, Amount), new("line_amount", .9, Total, Amount), new("line_amount", .95, Line, Total), new("line_amount", .95, Line, Amount),
        new("line_amount", .8, Sales), new("line_amount", .9, Sales, Amount), new("line_amount", .96, Gross, Sales), new("line_amount", .88, Net, Sales), new("line_amount", .85, Net, Amount), new("line_amount", .87, Gross, Amount), new("line_amount", .75, Net, Total),
        new("line_amount", .75, Gross, Total), new("line_amount", .87, Total, Sales), new("line_amount", .84, Store, Sales), new("line_amount", .7, Order, Amount), new("line_amount", .5, Order, Total),
        new("line_amount", .45, Order, Total, Amount), new("line_amount", .6, Subtotal), new("line_amount", .5, Order), new("line_amount", .85, Payment, Amount), new("line_amount", .5, Payment), new("line_amount", .55, Customer, Amount), new("line_amount", .55, Gross), new("line_amount", .5, Net), new("line_amount", .45, Price),
        new("discount_amount", .9, Discount), new("discount_amount", .75, Discount, Total), new("discount_amount", .85, Promotion, Discount), new("discount_amount", .35, Promotion),
        new("discount_rate", .96, Discount, Percent), new("discount_rate", .96, Discount, Rate), new("discount_rate", .88, Discount),
        new("is_discounted", .94, Discount, Whether), new("is_discounted", .75, Promotion, Whether), new("is_discounted", .8, Discount), new("is_discounted", .5, Promotion),
        new("tax_amount", .9, Tax), new("tax_amount", .7, Tax, Total), new("tax_amount", .6, Tax, Percent),
        new("unit_cost", .96, Unit, Cost), new("unit_cost", .7, Cost), new("unit_cost", .85, Product, Cost), new("unit_cost", .8, Cost, Price),
        new("line_cost", .93, Total, Cost), new("line_cost", .95, Line, Cost), new("line_cost", .6, Cost), new("line_cost", .82, Store, Cost), new("line_cost", .85, Sales, Cost),
        new("rating", .96, Rating), new("rating", .5, Review),
        new("review", .85, Review), new("review", .92, Review, Note), new("review", .7, Rating, Note),
        new("channel", .95, Channel), new("channel", .5, Fulfilled, Channel),
        new("status", .92, Status), new("status", .96, Order, Status), new("status", .4, Payment, Status), new("status", .5, Fulfilled, Status), new("status", .5, Return), new("status", .35, Region),
        new("returned_order_id", .96, Return, Order, Id), new("returned_order_id", .85, Return, Order), new("returned_order_id", .75, Listed, Order, Id), new("returned_order_id", .75, Previous, Order, Id), new("returned_order_id", .75, Parent, Order, Id),
        new("currency", .96, Currency),
        new("customer_id", .97, Customer, Id), new("customer_id", .78, Customer), new("customer_id", .75, Customer, Email), new("customer_id", .62, Email), new("customer_id", .62, Billing, Email), new("customer_id", .45, Guest, Id), new("customer_id", .3, Customer, Name),
        new("customer_name", .96, Customer, Name), new("customer_name", .8, Billing, Name), new("customer_name", .75, Customer), new("customer_name", .5, Name), new("customer_name", .45, Shipping, Name),
        new("age", .96, Age),
        new("birth_date", .92, Birth),
        new("gender", .96, Gender),
        new("subscription", .9, Subscription),
        new("prior_purchases", .95, Previous, Order), new("prior_purchases", .6, Previous, Sales), new("prior_purchases", .5, Customer, Order, Count),
        new("purchase_frequency", .95, Frequency),
        new("joined_date", .92, Joined), new("joined_date", .8, Customer, Created, Date), new("joined_date", .7, Customer, Start, Date), new("joined_date", .7, Subscription, Date),
        new("customer_country", .95, Customer, Country), new("customer_country", .85, Billing, Country),
        new("customer_region", .95, Customer, Region), new("customer_region", .85, Billing, Region), new("customer_region", .6, Customer, Place),
        new("customer_city", .95, Customer, City), new("customer_city", .85, Billing, City), new("customer_city", .5, Customer, Place),
        new("product_id", .97, Product, Id), new("product_id", .9, Sku), new("product_id", .95, Product, Sku), new("product_id", .92, Line, Sku), new("product_id", .92, Item, Sku), new("product_id", .75, Item, Id), new("product_id", .6, Product),
        new("product_id", .62, Barcode), new("product_id", .5, Item), new("product_id", .55, Model), new("product_id", .6, Stock, Id), new("product_id", .35, Id),
        new("product_name", .97, Product, Name), new("product_name", .94, Item, Name), new("product_name", .95, Line, Name), new("product_name", .82, Description), new("product_name", .93, Product, Description), new("product_name", .9, Item, Description),
        new("product_name", .82, Item), new("product_name", .8, Product), new("product_name", .55, Name), new("product_name", .6, Title), new("product_name", .95, Product, Title), new("product_name", .6, Line, Description),
        new("category", .95, Category), new("category", .75, Product, Group), new("category", .8, Product, Kind), new("category", .55, Group), new("category", .5, Product, Segment), new("category", .5, Kind, Item),
        new("brand", .95, Brand),
        new("store_id", .97, Store, Id), new("store_id", .75, Store), new("store_id", .6, Place, Id),
        new("store_name", .96, Store, Name), new("store_name", .72, Store), new("store_name", .62, Place), new("store_name", .7, Place, Name), new("store_name", .5, Name),
        new("store_country", .96, Store, Country), new("store_region", .96, Store, Region), new("store_region", .6, Store, Place), new("store_city", .96, Store, City), new("store_city", .5, Store, Place),
        new("country", .95, Country), new("country", .97, Shipping, Country), new("country", .7, Order, Country),
        new("region", .92, Region), new("region", .97, Shipping, Region), new("region", .6, Place), new("region", .45, Sales, Region),
        new("city", .95, City), new("city", .97, Shipping, City), new("city", .5, Place),
        new("promotion_id", .96, Promotion, Id), new("promotion_id", .7, Promotion), new("promotion_id", .86, Discount, Id),
        new("promotion_name", .96, Promotion, Name), new("promotion_name", .7, Promotion), new("promotion_name", .7, Discount, Name), new("promotion_name", .5, Name),
    ];

    static readonly ILookup<string, FieldPhrase> ByField = All.ToLookup(p => p.Field, StringComparer.Ordinal);

    /// <summary>Shipping, tips, tax and profit are amounts too: one more term makes another amount of it.</summary>
    bool IsMoney { get; } = StarField.Find(Field)!.Type == FieldType.Money;

    public static IEnumerable<FieldPhrase> Of(string field) => ByField[field];

    /// <summary>0..1: how well the terms of a header name this phrase's field. Terms of the context (the table's subject) may stand in for missing ones.</summary>
    public double Match(HeaderReading header, IReadOnlyList<Term> context)
    {
        double score = Weight;
        bool named = false;
        foreach (var term in Terms)
        {
            if (header.Terms.Contains(term)) named = true;
            else if (context.Contains(term)) score *= .97;
            else return 0;
        }
        if (!named) return 0;
        var neutral = Neutral.GetValueOrDefault(Field, []);
        foreach (var term in header.Terms)
            if (!Terms.Contains(term)) score *= context.Contains(term) || neutral.Contains(term) ? .98 : IsMoney ? .12 : .3;
        return score * Math.Pow(.85, header.Unknown.Count);
    }
}
