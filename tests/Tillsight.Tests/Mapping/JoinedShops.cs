namespace Tillsight.Tests.Mapping;

/// <summary>The small shop as joined tables, in the styles of well-known databases.</summary>
static class JoinedShops
{
    /// <summary>Orders with a header and a detail table, bare ids in the lists, employees, shippers and suppliers.</summary>
    public static SourceFixture TradingCompany()
    {
        var categories = SmallShop.Products.Select(p => p.Category).Distinct().ToList();
        return new SourceFixture()
            .Text("order_details", SmallShop.Csv("OrderID,ProductID,UnitPrice,Quantity,Discount", (o, l, i) => [o.Number, ProductId(l.Product), l.Product.Price.Money(), l.Quantity, l.DiscountRate.ToString("0.##")]))
            .Text("orders", SmallShop.Csv("OrderID,CustomerID,EmployeeID,OrderDate,RequiredDate,ShippedDate,ShipVia,Freight,ShipName,ShipCity,ShipRegion,ShipCountry", SmallShop.Orders,
                o => [o.Number, $"C{o.Customer.Id}", o.Number % 7 + 1, o.At.As("yyyy-MM-dd"), o.At.AddDays(28).As("yyyy-MM-dd"), o.At.AddDays(o.Number % 9).As("yyyy-MM-dd"), o.Number % 3 + 1, (o.Net * .1m).Money(), o.Customer.Name, o.Customer.City, o.Customer.State, o.Customer.Country]))
            .Text("customers", SmallShop.Csv("CustomerID,CompanyName,ContactName,ContactTitle,Address,City,Region,PostalCode,Country,Phone", SmallShop.Customers,
                c => [$"C{c.Id}", $"{c.Last} & {c.First}", c.Name, "Owner", $"{c.Id} Main St", c.City, c.State, c.Id, c.Country, $"555-{c.Id}"]))
            .Text("products", SmallShop.Csv("ProductID,ProductName,SupplierID,CategoryID,QuantityPerUnit,UnitPrice,UnitsInStock,Discontinued", SmallShop.Products,
                p => [ProductId(p), p.Name, ProductId(p) % 4 + 1, categories.IndexOf(p.Category) + 1, "10 boxes", p.Price.Money(), 17 + ProductId(p) * 3 % 40, ProductId(p) % 6 == 0 ? 1 : 0]))
            .Text("categories", SmallShop.Csv("CategoryID,CategoryName,Description", categories.Select((c, i) => (c, i)), c => [c.i + 1, c.c, $"Everything for {c.c.ToLowerInvariant()}"]))
            .Text("employees", SmallShop.Csv("EmployeeID,LastName,FirstName,Title,BirthDate,HireDate,City,Country", Enumerable.Range(1, 7), e => [e, $"Clerk{(char)('A' + e)}", "Kim", "Sales Representative", $"19{60 + e}-03-04", "2019-05-01", "Seattle", "USA"]))
            .Text("suppliers", SmallShop.Csv("SupplierID,CompanyName,City,Country,Phone", Enumerable.Range(1, 4), s => [s, $"Supplier {s} Ltd", "London", "UK", $"555-00{s}"]))
            .Text("shippers", SmallShop.Csv("ShipperID,CompanyName,Phone", Enumerable.Range(1, 3), s => [s, $"Speedy {s}", $"555-99{s}"]));
    }

    /// <summary>A marketplace: items without quantity, orders with several timestamps, payments and reviews beside them.</summary>
    public static SourceFixture Marketplace() => new SourceFixture()
        .Text("olist_order_items_dataset", SmallShop.Csv("order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value",
            (o, l, i) => [Hash(o.Number), i + 1, Hash(ProductId(l.Product) + 70_000), Hash(900 + o.Number % 5), o.At.AddDays(3).As("yyyy-MM-dd HH:mm:ss"), l.Product.Price.Money(), (5 + o.Number % 9 * 1.13m).Money()]))
        .Text("olist_orders_dataset", SmallShop.Csv("order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date", SmallShop.Orders,
            o => [Hash(o.Number), Hash(o.Number + 40_000), o.Number % 12 == 0 ? "canceled" : "delivered", o.At.As("yyyy-MM-dd HH:mm:ss"), o.At.AddMinutes(25).As("yyyy-MM-dd HH:mm:ss"), o.At.AddDays(2).As("yyyy-MM-dd HH:mm:ss"), o.At.AddDays(6 + o.Number % 3).As("yyyy-MM-dd HH:mm:ss"), o.At.AddDays(20).As("yyyy-MM-dd 00:00:00")]))
        .Text("olist_customers_dataset", SmallShop.Csv("customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state", SmallShop.Orders,
            o => [Hash(o.Number + 40_000), Hash(o.Customer.Id + 90_000), (o.Customer.Id * 17 % 90000).ToString("00000"), "sao paulo,niteroi,betim".Split(',')[o.Customer.Id % 3], "SP,RJ,MG".Split(',')[o.Customer.Id % 3]]))
        .Text("olist_products_dataset", SmallShop.Csv("product_id,product_category_name,product_name_lenght,product_description_lenght,product_photos_qty,product_weight_g,product_length_cm", SmallShop.Products,
            p => [Hash(ProductId(p) + 70_000), p.Category.ToLowerInvariant(), 40 + ProductId(p) % 20, 200 + ProductId(p) * 31 % 900, 1 + ProductId(p) % 4, 100 + ProductId(p) * 7, 20 + ProductId(p) % 30]))
        .Text("olist_order_payments_dataset", SmallShop.Csv("order_id,payment_sequential,payment_type,payment_installments,payment_value", SmallShop.Orders.SelectMany(o => o.Number % 10 == 0 ? new[] { (o, 1), (o, 2) } : [(o, 1)]),
            p => [Hash(p.o.Number), p.Item2, "credit_card,boleto,voucher".Split(',')[p.o.Number % 3], 1 + p.o.Number % 6, p.o.Net.Money()]))
        .Text("olist_order_reviews_dataset", SmallShop.Csv("review_id,order_id,review_score,review_comment_title,review_comment_message,review_creation_date", SmallShop.Orders.SelectMany(o => o.Number % 8 == 0 ? new[] { (o, 1), (o, 2) } : [(o, 1)]),
            r => [Hash(r.o.Number + 500_000 + r.Item2), Hash(r.o.Number), 1 + r.o.Number % 5, "", r.o.Number % 4 == 0 ? "Produto muito bom, chegou antes do prazo" : "", r.o.At.AddDays(9).As("yyyy-MM-dd 00:00:00")]));

    /// <summary>The files that <c>tillsight generate</c> writes.</summary>
    public static SourceFixture PracticeShop() => new SourceFixture()
        .Text("order_lines", SmallShop.Csv("order_id,line_number,ordered_at,store_id,channel,customer_id,product_id,promotion_id,quantity,unit_price,discount_amount,tax_amount,status,returned_order_id",
            (o, l, i) => [o.Number, i + 1, o.At.As("yyyy-MM-ddTHH:mm:ss"), $"S{o.Number % 4 + 1}", o.Number % 3 == 0 ? "online" : "store", o.Number % 6 == 0 ? "" : o.Customer.Id, l.Product.Sku, l.DiscountRate > 0 ? $"P{o.Number % 5}" : "",
                o.Number % 25 == 0 ? -l.Quantity : l.Quantity, l.Product.Price.Money(), l.Discount.Money(), (l.Net * .2m).Money(), o.Number % 25 == 0 ? "returned" : "completed", o.Number % 25 == 0 ? o.Number - 5 : ""]))
        .Text("customers", SmallShop.Csv("customer_id,customer_name,email,gender,birth_date,city,region,country,subscription,email_consent,joined_date,prior_purchases", SmallShop.Customers,
            c => [c.Id, c.Name, c.Email, c.Gender.ToLowerInvariant(), $"{2024 - c.Age}-0{1 + c.Id % 9}-1{c.Id % 9}", c.City, c.State, c.Country, c.Id % 4 == 0 ? "yes" : "no", c.Id % 3 == 0 ? "yes" : "no", $"2023-0{1 + c.Id % 9}-05", c.Id % 7]))
        .Text("products", SmallShop.Csv("product_id,product_name,category,subcategory,brand,list_price,unit_cost,launched_date,discontinued_date", SmallShop.Products,
            p => [p.Sku, p.Name, p.Category, p.Category + " " + p.Brand, p.Brand, p.Price.Money(), (p.Price * .55m).Money(), $"2022-0{1 + ProductId(p) % 9}-01", ProductId(p) % 9 == 0 ? "2024-06-01" : ""]))
        .Text("stores", SmallShop.Csv("store_id,store_name,city,region,country,opened_date,closed_date", Enumerable.Range(1, 4), s => [$"S{s}", $"Shop {"ABCD"[s - 1]}", "Austin,Denver,Miami,Portland".Split(',')[s - 1], "Texas,Colorado,Florida,Oregon".Split(',')[s - 1], "United States", "2015-04-01", ""]))
        .Text("promotions", SmallShop.Csv("promotion_id,promotion_name,starts_on,ends_on,discount_rate,category", Enumerable.Range(0, 5), p => [$"P{p}", "Spring,Summer,Autumn,Winter,Birthday".Split(',')[p] + " offer", $"2024-0{1 + p}-01", $"2024-0{1 + p}-20", "0.10", "Home"]))
        .Text("campaigns", SmallShop.Csv("campaign_id,campaign_name,medium,sent_on,hold_out_rate", Enumerable.Range(0, 3), c => [$"M{c}", $"Mailing {c}", "e-mail", "2024-03-01", "0.10"]))
        .Text("campaign_events", SmallShop.Csv("campaign_id,customer_id,event,occurred_at,order_id", SmallShop.Orders.Take(150), o => [$"M{o.Number % 3}", o.Customer.Id, "sent,opened,clicked".Split(',')[o.Number % 3], o.At.As("yyyy-MM-ddTHH:mm:ss"), ""]))
        .Text("feedback", SmallShop.Csv("order_id,product_id,customer_id,submitted_on,rating,review_text", SmallShop.Orders.SelectMany(o => o.Lines.Select(l => (o, l))).Where(x => x.o.Number % 3 == 0),
            x => [x.o.Number, x.l.Product.Sku, x.o.Customer.Id, x.o.At.AddDays(5).As("yyyy-MM-dd"), 1 + x.o.Number % 5, "I like the colour very much, thank you"]))
        .Text("stock", SmallShop.Csv("date,store_id,product_id,on_hand,received", Enumerable.Range(0, 600), s => [new DateTime(2024, 1, 1).AddDays(s / 40).As("yyyy-MM-dd"), $"S{s % 4 + 1}", SmallShop.Products[s % 40].Sku, s * 7 % 50, s % 5 == 0 ? 20 : 0]));

    static int ProductId(ShopProduct product) => SmallShop.Products.ToList().IndexOf(product) + 1;

    static string Hash(int number) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)))[..32];
}
