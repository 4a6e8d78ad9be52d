using Tillsight.Mapping;

namespace Tillsight.Tests.Mapping;

/// <summary>Sources of several tables: which holds the lines, how the others hang together with it, and which take no part.</summary>
public sealed class JoinedMappingTests
{
    static string Roles(MappingProposal proposal) => string.Join(", ", proposal.Mapping.Tables.Where(t => t.Role != TableRole.Ignored).Select(t => $"{t.Name} {t.Role}").Order(StringComparer.Ordinal));

    static string Joins(MappingProposal proposal) => string.Join('\n', proposal.Mapping.Joins.Select(j => $"{j.FromTable}.{j.FromColumn} -> {j.ToTable}.{j.ToColumn}").Order(StringComparer.Ordinal));

    [Fact]
    public void Lines_with_an_order_header_take_date_and_customer_from_the_header()
    {
        using var source = JoinedShops.TradingCompany();
        Expect.Fields(source.Propose(), """
            order_id = order_details.OrderID
            ordered_at = orders.OrderDate
            quantity = order_details.Quantity
            unit_price = order_details.UnitPrice
            discount_rate = order_details.Discount
            customer_id = orders.CustomerID
            customer_name = customers.ContactName
            customer_country = customers.Country
            customer_region = customers.Region
            customer_city = customers.City
            product_id = order_details.ProductID
            product_name = products.ProductName
            category = categories.CategoryName
            country = orders.ShipCountry
            region = orders.ShipRegion
            city = orders.ShipCity
            """);
    }

    [Fact]
    public void Staff_and_shippers_take_no_part_in_a_sale()
    {
        using var source = JoinedShops.TradingCompany();
        Assert.Equal("categories Lookup, customers Lookup, order_details Lines, orders Lookup, products Lookup, suppliers Lookup", Roles(source.Propose()));
    }

    [Fact]
    public void Lookups_of_lookups_are_joined_in_a_chain()
    {
        using var source = JoinedShops.TradingCompany();
        Assert.Equal("""
            order_details.OrderID -> orders.OrderID
            order_details.ProductID -> products.ProductID
            orders.CustomerID -> customers.CustomerID
            products.CategoryID -> categories.CategoryID
            products.SupplierID -> suppliers.SupplierID
            """, Joins(source.Propose()), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_customer_number_that_is_new_with_every_order_gives_way_to_the_one_that_returns()
    {
        using var source = JoinedShops.Marketplace();
        Expect.Fields(source.Propose(), """
            order_id = olist_order_items_dataset.order_id
            line_id = olist_order_items_dataset.order_item_id
            ordered_at = olist_orders_dataset.order_purchase_timestamp
            unit_price = olist_order_items_dataset.price
            status = olist_orders_dataset.order_status
            customer_id = olist_customers_dataset.customer_unique_id
            customer_region = olist_customers_dataset.customer_state
            customer_city = olist_customers_dataset.customer_city
            product_id = olist_order_items_dataset.product_id
            category = olist_products_dataset.product_category_name
            """);
    }

    [Fact]
    public void Payments_and_reviews_with_several_rows_an_order_are_not_joined()
    {
        using var source = JoinedShops.Marketplace();
        Assert.Equal(["olist_order_payments_dataset", "olist_order_reviews_dataset"],
            source.Propose().Mapping.Tables.Where(t => t.Role == TableRole.Ignored).Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_practice_shop_is_mapped()
    {
        using var source = JoinedShops.PracticeShop();
        var proposal = source.Propose();
        Expect.Loadable(proposal);
        Expect.Fields(proposal, """
            order_id = order_lines.order_id
            line_id = order_lines.line_number
            ordered_at = order_lines.ordered_at
            quantity = order_lines.quantity
            unit_price = order_lines.unit_price
            discount_amount = order_lines.discount_amount
            tax_amount = order_lines.tax_amount
            unit_cost = products.unit_cost
            channel = order_lines.channel
            status = order_lines.status
            returned_order_id = order_lines.returned_order_id
            customer_id = order_lines.customer_id
            customer_name = customers.customer_name
            birth_date = customers.birth_date
            gender = customers.gender
            subscription = customers.subscription
            prior_purchases = customers.prior_purchases
            joined_date = customers.joined_date
            customer_country = customers.country
            customer_region = customers.region
            customer_city = customers.city
            product_id = order_lines.product_id
            product_name = products.product_name
            category = products.category
            brand = products.brand
            store_id = order_lines.store_id
            store_name = stores.store_name
            store_country = stores.country
            store_region = stores.region
            store_city = stores.city
            promotion_id = order_lines.promotion_id
            promotion_name = promotions.promotion_name
            """);
    }

    [Fact]
    public void A_list_of_products_sent_twice_is_still_a_lookup()
    {
        using var source = new SourceFixture()
            .Select("sales", "select i as _record, 0 as _line, 's' as _file, 'R' || (i // 2) as receipt_no, '2024-01-' || lpad((1 + i % 28)::varchar, 2, '0') as date, 'A' || (i % 30) as product_id, '1' as quantity, (1.5 + i % 30)::decimal(8,2)::varchar as price from range(400) t(i)")
            .SelectFiles("products", ["january.csv", "february.csv"], "select row_number() over (partition by f) as _record, 0 as _line, f as _file, 'A' || i as product_id, 'Tea ' || chr((65 + i % 26)::integer) || ' blend' as product_name from range(30) t(i), (values ('january.csv'), ('february.csv')) v(f)");
        Assert.Equal("sales.product_id -> products.product_id", Joins(source.Propose()));
    }
}
