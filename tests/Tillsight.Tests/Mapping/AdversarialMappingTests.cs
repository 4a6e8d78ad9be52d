using Tillsight.Mapping;

namespace Tillsight.Tests.Mapping;

/// <summary>Headers that mislead, repeat each other or say nothing: the values decide.</summary>
public sealed class AdversarialMappingTests
{
    static MappingProposal Propose(string header, Func<ShopOrder, ShopLine, int, IEnumerable<object>> row, string name = "export")
    {
        using var source = new SourceFixture().Text(name, SmallShop.Csv(header, row));
        return source.Propose();
    }

    static string? ColumnOf(MappingProposal proposal, string field) => proposal.Mapping.Field(field)?.Column;

    [Fact]
    public void Price_beside_Unit_Price_is_the_amount_of_the_line_where_it_is_their_product()
    {
        var proposal = Propose("Order,Date,SKU,Qty,Unit Price,Price", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, l.Quantity, l.Product.Price.Money(), l.Gross.Money()]);
        Assert.Equal(("Unit Price", "Price"), (ColumnOf(proposal, "unit_price"), ColumnOf(proposal, "line_amount")));
    }

    [Fact]
    public void Price_without_a_unit_price_is_the_amount_of_the_line_where_it_grows_with_the_quantity()
    {
        var proposal = Propose("Order,Date,SKU,Qty,Price", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, l.Quantity, l.Gross.Money()]);
        Assert.Equal((null, "Price"), (ColumnOf(proposal, "unit_price"), ColumnOf(proposal, "line_amount")));
    }

    [Fact]
    public void Amount_is_the_price_of_one_where_it_does_not_grow_with_the_quantity()
    {
        var proposal = Propose("Order,Date,SKU,Qty,Amount", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, l.Quantity, l.Product.Price.Money()]);
        Assert.Equal("Amount", ColumnOf(proposal, "unit_price"));
    }

    [Fact]
    public void Date_beside_Ship_Date_is_the_date_of_the_order() =>
        Assert.Equal("Date", ColumnOf(Propose("Ship Date,Order,SKU,Qty,Price,Date", (o, l, i) => [o.At.AddDays(o.Number % 5).As("yyyy-MM-dd"), o.Number, l.Product.Sku, l.Quantity, l.Product.Price.Money(), o.At.As("yyyy-MM-dd")]), "ordered_at"));

    [Fact]
    public void Name_is_the_product_where_Customer_Name_stands_beside_it()
    {
        var proposal = Propose("Order,Date,Name,Customer Name,Qty,Price", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Name, o.Customer.Name, l.Quantity, l.Product.Price.Money()]);
        Assert.Equal(("Name", "Customer Name"), (ColumnOf(proposal, "product_name"), ColumnOf(proposal, "customer_name")));
    }

    [Fact]
    public void A_quantity_that_is_no_number_is_not_the_quantity() =>
        Assert.Equal("Units", ColumnOf(Propose("Order,Date,SKU,Quantity,Units,Price", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, "per box", l.Quantity, l.Product.Price.Money()]), "quantity"));

    [Fact]
    public void An_order_number_that_is_the_same_for_all_is_not_the_order_number() =>
        Assert.Equal("Receipt", ColumnOf(Propose("Order ID,Receipt,Date,SKU,Qty,Price", (o, l, i) => [1, o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, l.Quantity, l.Product.Price.Money()]), "order_id"));

    [Fact]
    public void A_discount_from_0_to_1_is_a_share() =>
        Assert.Equal("Discount", ColumnOf(Propose("Order,Date,SKU,Qty,Price,Discount", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, l.Quantity, l.Product.Price.Money(), l.DiscountRate.ToString("0.00")]), "discount_rate"));

    [Fact]
    public void A_discount_in_per_cent_is_read_as_hundredths()
    {
        var proposal = Propose("Order,Date,SKU,Qty,Price,Discount %", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, l.Quantity, l.Product.Price.Money(), (l.DiscountRate * 100).ToString("0")]);
        Assert.True(proposal.Mapping.Field("discount_rate")?.Reading.Percent);
    }

    [Fact]
    public void A_discount_of_yes_and_no_is_a_flag() =>
        Assert.Equal("Discount", ColumnOf(Propose("Order,Date,SKU,Qty,Price,Discount", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, l.Quantity, l.Product.Price.Money(), l.DiscountRate > 0 ? "Yes" : "No"]), "is_discounted"));

    [Fact]
    public void A_payment_state_is_no_region() =>
        Assert.Null(ColumnOf(Propose("Order,Date,SKU,Qty,Price,State", (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Sku, l.Quantity, l.Product.Price.Money(), o.Number % 3 == 0 ? "paid" : "pending"]), "region"));

    [Fact]
    public void Headers_that_nobody_knows_leave_it_to_the_values()
    {
        var proposal = Propose("aa,bb,cc,dd,ee", (o, l, i) => [$"R{o.Number}", o.At.As("yyyy-MM-dd HH:mm"), l.Product.Sku, l.Quantity, l.Gross.Money()]);
        Assert.Equal(("bb", "ee"), (ColumnOf(proposal, "ordered_at"), ColumnOf(proposal, "line_amount")));
    }

    [Fact]
    public void Tax_tip_and_shipping_are_never_the_amount()
    {
        var proposal = Propose("Receipt,Date,Item,Tip Amount,Shipping Amount,Tax Amount,Amount",
            (o, l, i) => [o.Number, o.At.As("yyyy-MM-dd"), l.Product.Name, (l.Gross * .1m).Money(), (3 + l.Gross * .01m).Money(), (l.Gross * .2m).Money(), l.Gross.Money()]);
        Assert.Equal("Amount", ColumnOf(proposal, "line_amount"));
    }

    [Fact]
    public void A_birthday_is_not_the_date_of_the_order()
    {
        var proposal = Propose("Date of birth,Customer,Order,Amount,Purchased on", (o, l, i) => [$"{2024 - o.Customer.Age}-05-0{1 + o.Number % 9}", o.Customer.Id, o.Number, l.Gross.Money(), o.At.As("yyyy-MM-dd")]);
        Assert.Equal(("Purchased on", "Date of birth"), (ColumnOf(proposal, "ordered_at"), ColumnOf(proposal, "birth_date")));
    }

    [Fact]
    public void Each_field_gets_one_column_and_each_column_one_field()
    {
        var fields = Propose("Product,Product Code,Product Name,Item,Description,Qty,Quantity,Price,Unit Price,Date,Order Date,Order,Order No",
            (o, l, i) => [l.Product.Sku, l.Product.Sku, l.Product.Name, l.Product.Name, l.Product.Name + " new", l.Quantity, l.Quantity, l.Product.Price.Money(), l.Product.Price.Money(), o.At.As("yyyy-MM-dd"), o.At.As("yyyy-MM-dd"), o.Number, o.Number]).Mapping.Fields;
        Assert.Equal(fields.Count, fields.Select(f => f.Field).Distinct().Count());
        Assert.Equal(fields.Count, fields.Select(f => f.Column).Distinct().Count());
    }
}
