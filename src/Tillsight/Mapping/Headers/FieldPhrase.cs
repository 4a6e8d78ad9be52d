using System.Globalization;

namespace Tillsight.Mapping.Headers;

/// <summary>Terms that together name a field of the star.</summary>
/// <param name="Weight">0..1: how surely these terms, and no others, mean the field.</param>
/// <param name="Neutral">Terms that add nothing to the field's name and do not speak against it.</param>
public sealed record FieldPhrase(string Field, double Weight, IReadOnlyList<Term> Terms, IReadOnlyList<Term> Neutral)
{
    // A field, its phrases by weight, and behind the bar its neutral terms. A line that starts with a space goes on with the field above.
    const string Table = """
        order_id           .96 Order Id, .84 Order, .75 Sales Id, .3 Name, .3 Id | Sales
        line_id            .95 Line Id, .7 Line, .72 Item Order Id, .45 Item Id | Order Sales
        ordered_at         .97 Order Date, .95 Sales Date, .86 Date, .8 Created Date, .97 Order Created Date, .6 Created, .5 Order Time, .35 Time,
                           .45 Paid Date, .5 Calendar, .6 Order Calendar | Sales Time
        order_time         .85 Time | Sales Order Date
        quantity           .96 Quantity, .93 Unit Sales, .62 Quantity Return, .6 Count, .5 Unit, .4 Item, .85 Count Item, .5 Sales | Line Item Product Order Sales Unit Total
        unit_price         .97 Unit Price, .85 Price, .45 Listed Price, .3 Listed, .6 Unit Amount, .45 Amount, .5 Unit Cost, .48 Item Cost | Sales Line Product Item Net Gross
        line_amount        .85 Total, .85 Amount, .9 Total Amount, .95 Line Total, .95 Line Amount, .8 Sales, .9 Sales Amount, .96 Gross Sales,
                           .88 Net Sales, .85 Net Amount, .87 Gross Amount, .75 Net Total, .75 Gross Total, .87 Total Sales, .84 Store Sales,
                           .7 Order Amount, .5 Order Total, .45 Order Total Amount, .6 Subtotal, .5 Order, .85 Payment Amount, .5 Payment,
                           .55 Customer Amount, .55 Gross, .5 Net, .45 Price, .75 Paid Amount, .7 Paid Total, .5 Paid | Line Item Product Price Gross Net
        paid_amount        .9 Net Sales, .85 Net Amount, .7 Net Total, .5 Net, .45 Total, .45 Sales | Line Item Order Product
        discount_amount    .9 Discount, .75 Discount Total, .85 Promotion Discount, .35 Promotion | Line Item Product Amount Price Sales
        discount_rate      .96 Discount Percent, .96 Discount Rate, .88 Discount | Line Item Product
        is_discounted      .94 Discount Whether, .75 Promotion Whether, .8 Discount, .5 Promotion | Promotion Id
        tax_amount         .9 Tax, .7 Tax Total, .6 Tax Percent | Line Item Product Amount Sales
        unit_cost          .96 Unit Cost, .7 Cost, .85 Product Cost, .8 Cost Price | Product Item Price
        line_cost          .93 Total Cost, .95 Line Cost, .6 Cost, .82 Store Cost, .85 Sales Cost | Line Item Amount Price
        rating             .96 Rating, .5 Review | Review Customer Product Order
        review             .85 Review, .92 Review Note, .7 Rating Note | Customer Product Note Title Description
        channel            .95 Channel, .5 Fulfilled Channel | Sales Order Kind Name
        status             .92 Status, .96 Order Status, .4 Payment Status, .5 Fulfilled Status, .5 Return, .35 Region | Order Item Line
        returned_order_id  .96 Return Order Id, .85 Return Order, .75 Listed Order Id, .75 Previous Order Id, .75 Parent Order Id
        currency           .96 Currency | Order Id Name Sales
        customer_id        .97 Customer Id, .78 Customer, .75 Customer Email, .62 Email, .62 Billing Email, .45 Guest Id, .6 Subscription Id, .3 Customer Name
        customer_name      .96 Customer Name, .8 Billing Name, .75 Customer, .5 Name, .45 Shipping Name
        age                .96 Age | Customer
        birth_date         .92 Birth | Customer Date
        gender             .96 Gender | Customer Id
        subscription       .9 Subscription | Customer Status Whether Kind
        prior_purchases    .95 Previous Order, .6 Previous Sales, .5 Customer Order Count | Customer Quantity Count
        purchase_frequency .95 Frequency | Customer Order Sales
        joined_date        .92 Joined, .8 Customer Created Date, .7 Customer Start Date, .7 Subscription Date | Customer Date
        customer_country   .95 Customer Country, .85 Billing Country | Id Name
        customer_region    .95 Customer Region, .85 Billing Region, .6 Customer Place | Id Name
        customer_city      .95 Customer City, .85 Billing City, .5 Customer Place | Name
        product_id         .97 Product Id, .9 Sku, .95 Product Sku, .92 Line Sku, .92 Item Sku, .75 Item Id, .6 Product, .62 Barcode, .5 Item, .55 Model,
                           .6 Stock Id, .35 Id | Stock
        product_name       .97 Product Name, .94 Item Name, .95 Line Name, .82 Description, .93 Product Description, .9 Item Description, .82 Item,
                           .8 Product, .55 Name, .6 Title, .95 Product Title, .6 Line Description
        category           .95 Category, .75 Product Group, .8 Product Kind, .55 Group, .5 Product Segment, .5 Kind Item | Product Item Name
        brand              .95 Brand | Product Name Item
        store_id           .97 Store Id, .75 Store, .6 Place Id
        store_name         .96 Store Name, .72 Store, .62 Place, .7 Place Name, .5 Name
        store_country      .96 Store Country | Id Name
        store_region       .96 Store Region, .6 Store Place | Id Name
        store_city         .96 Store City, .5 Store Place | Name
        country            .95 Country, .97 Shipping Country, .7 Order Country | Id Name Shipping
        region             .92 Region, .97 Shipping Region, .6 Place, .45 Sales Region | Id Name Shipping
        city               .95 City, .97 Shipping City, .5 Place | Name Shipping
        promotion_id       .96 Promotion Id, .7 Promotion, .86 Discount Id
        promotion_name     .96 Promotion Name, .7 Promotion, .7 Discount Name, .5 Name
        """;

    public static IReadOnlyList<FieldPhrase> All { get; } = Parse();

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
        foreach (var term in header.Terms)
            if (!Terms.Contains(term)) score *= context.Contains(term) || Neutral.Contains(term) ? .98 : IsMoney ? .12 : .3;
        return score * Math.Pow(.85, header.Unknown.Count);
    }

    static List<FieldPhrase> Parse()
    {
        var phrases = new List<FieldPhrase>();
        foreach (string row in Table.ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal).Split('\n'))
        {
            string[] halves = row.Split('|');
            int name = halves[0].IndexOf(' ', StringComparison.Ordinal);
            var neutral = halves.Length > 1 ? Terms(halves[1]) : [];
            foreach (string phrase in halves[0][name..].Split(','))
            {
                string[] words = phrase.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                phrases.Add(new FieldPhrase(halves[0][..name], double.Parse(words[0], CultureInfo.InvariantCulture), Terms(words[1]), neutral));
            }
        }
        return phrases;

        static Term[] Terms(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Enum.Parse<Term>(w))];
    }
}
