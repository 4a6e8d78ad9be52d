using Tillsight.Mapping;

namespace Tillsight.Tests.Mapping;

/// <summary>The shared data sets, mapped without a word from the user. What is expected was read off the data by hand.</summary>
public sealed class RealMappingTests
{
    // Proposed once for all tests of a data set.
    static readonly Lazy<MappingProposal> OnlineRetail = Once(RealSources.OnlineRetail), CustomerShopping = Once(RealSources.CustomerShopping), Foodmart = Once(RealSources.Foodmart),
        CdnowMaster = Once(RealSources.CdnowMaster), CdnowSample = Once(RealSources.CdnowSample), Hillstrom = Once(RealSources.Hillstrom), Groceries = Once(RealSources.Groceries);

    static Lazy<MappingProposal> Once(Func<SourceFixture> make) => new(() =>
    {
        using var source = make();
        return source.Propose();
    });

    [Fact]
    public void Online_Retail_II_is_mapped()
    {
        var proposal = OnlineRetail.Value;
        Expect.Loadable(proposal);
        Expect.Fields(proposal, """
            order_id = Invoice
            ordered_at = InvoiceDate
            quantity = Quantity
            unit_price = Price
            customer_id = Customer ID
            product_id = StockCode
            product_name = Description
            country = Country
            """);
    }

    [Fact]
    public void Customer_numbers_with_a_float_tail_are_read_as_whole_numbers()
    {
        Assert.True(OnlineRetail.Value.Mapping.Field("customer_id")!.Reading.FloatTail);
    }

    [Fact]
    public void Every_required_field_of_Online_Retail_II_is_surer_than_nine_in_ten()
    {
        var mapping = OnlineRetail.Value.Mapping;
        Assert.All(["order_id", "ordered_at", "quantity", "unit_price"], field => Assert.InRange(mapping.Field(field)!.Confidence, .9, .99));
    }

    [Fact]
    public void The_evidence_for_an_order_number_names_its_header_and_what_holds_within_it()
    {
        string evidence = OnlineRetail.Value.Mapping.Field("order_id")!.Evidence;
        Assert.StartsWith("header \"Invoice\" means order number; ", evidence, StringComparison.Ordinal);
        Assert.Contains("one customer within each", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Customer_shopping_is_mapped()
    {
        var proposal = CustomerShopping.Value;
        Expect.Loadable(proposal);
        Expect.Fields(proposal, """
            line_amount = Purchase Amount (USD)
            customer_id = Customer ID
            age = Age
            gender = Gender
            product_name = Item Purchased
            category = Category
            region = Location
            rating = Review Rating
            subscription = Subscription Status
            is_discounted = Discount Applied
            prior_purchases = Previous Purchases
            purchase_frequency = Frequency of Purchases
            """);
    }

    [Fact]
    public void Size_color_season_payment_and_shipping_belong_to_the_line()
    {
        Expect.Attributes(CustomerShopping.Value, """
            line size = Size
            line color = Color
            line season = Season
            line shipping_type = Shipping Type
            line promo_code_used = Promo Code Used
            line payment_method = Payment Method
            """);
    }

    [Fact]
    public void A_currency_in_a_header_is_the_currency()
    {
        Assert.Equal("USD", CustomerShopping.Value.CurrencyHint);
    }

    [Fact]
    public void Without_dates_each_line_is_an_order()
    {
        Assert.Equal(OrderIdentity.EachLine, CustomerShopping.Value.Mapping.OrderIdentity);
    }

    [Fact]
    public void Foodmart_is_mapped()
    {
        var proposal = Foodmart.Value;
        Expect.Loadable(proposal);
        Expect.Fields(proposal, """
            ordered_at = time_by_day.the_date
            quantity = sales_fact.unit_sales
            line_amount = sales_fact.store_sales
            line_cost = sales_fact.store_cost
            customer_id = sales_fact.customer_id
            customer_name = customer.fullname
            birth_date = customer.birthdate
            gender = customer.gender
            joined_date = customer.date_accnt_opened
            customer_country = customer.country
            customer_region = customer.state_province
            customer_city = customer.city
            product_id = sales_fact.product_id
            product_name = product.product_name
            category = product_class.product_category
            brand = product.brand_name
            store_id = sales_fact.store_id
            store_name = store.store_name
            store_country = store.store_country
            store_region = store.store_state
            store_city = store.store_city
            promotion_id = sales_fact.promotion_id
            promotion_name = promotion.promotion_name
            """);
    }

    [Fact]
    public void Orders_of_foodmart_are_what_a_customer_buys_in_a_store_on_a_day()
    {
        Assert.Equal(OrderIdentity.CustomerStoreDay, Foodmart.Value.Mapping.OrderIdentity);
    }

    [Fact]
    public void The_days_of_foodmart_have_no_time_of_day()
    {
        Assert.True(Foodmart.Value.Mapping.Field("ordered_at")!.Reading.DaysOnly);
    }

    [Fact]
    public void Shipments_warehouses_and_staff_of_foodmart_are_ignored_for_a_reason()
    {
        var ignored = Foodmart.Value.Mapping.Tables.Where(t => t.Role == TableRole.Ignored).ToDictionary(t => t.Name, t => t.Reason);
        Assert.Equal(["category", "currency", "department", "employee", "inventory_fact", "position", "warehouse", "warehouse_class"], ignored.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("stock and shipments, not sales", ignored["inventory_fact"]);
    }

    [Fact]
    public void Product_classes_of_foodmart_belong_to_the_product_and_demographics_to_the_customer()
    {
        var attributes = Foodmart.Value.Mapping.Attributes;
        Assert.Equal(["product_department", "product_family", "product_subcategory"], attributes.Where(a => a.Table == "product_class").Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.All(attributes.Where(a => a.Table == "product_class"), a => Assert.Equal(Entity.Product, a.Entity));
        Assert.Equal(["education", "houseowner", "marital_status", "member_card", "num_cars_owned", "num_children_at_home", "occupation", "total_children", "yearly_income"],
            attributes.Where(a => a.Entity == Entity.Customer).Select(a => a.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Phones_and_addresses_are_left_out_and_said_so()
    {
        string note = Assert.Single(Foodmart.Value.Notes, n => n.StartsWith("Left out as personal data:", StringComparison.Ordinal));
        Assert.Contains("customer.phone1", note, StringComparison.Ordinal);
        Assert.Contains("customer.address1", note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_master_file_of_CDNOW_is_mapped_with_its_value_as_the_amount()
    {
        var proposal = CdnowMaster.Value;
        Expect.Loadable(proposal);
        Expect.Fields(proposal, """
            customer_id = customer_id
            ordered_at = date
            quantity = number_of_cds
            line_amount = dollar_value
            """);
    }

    [Fact]
    public void Dates_of_eight_digits_are_read_as_such()
    {
        Assert.Equal(["%Y%m%d"], CdnowMaster.Value.Mapping.Field("ordered_at")!.Reading.Dates);
    }

    [Fact]
    public void A_file_without_headers_is_mapped_by_its_values()
    {
        var proposal = CdnowSample.Value;
        Expect.Loadable(proposal);
        Expect.Fields(proposal, """
            customer_id = column_1
            ordered_at = column_3
            quantity = column_4
            line_amount = column_5
            """);
    }

    [Fact]
    public void A_campaign_file_is_refused_because_it_holds_no_sales()
    {
        var proposal = Hillstrom.Value;
        var question = Assert.Single(proposal.Questions);
        Assert.False(proposal.IsLoadable);
        Assert.StartsWith("hillstrom does not look like order lines: nothing says when, to whom or of what its amounts are", question.Text, StringComparison.Ordinal);
        Assert.Equal("--role hillstrom=lines --map line_amount=COLUMN", question.Flag);
    }

    [Fact]
    public void A_list_of_baskets_is_refused_because_it_holds_no_amounts()
    {
        var proposal = Groceries.Value;
        Assert.False(proposal.IsLoadable);
        Assert.StartsWith("groceries holds no amounts:", Assert.Single(proposal.Questions).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_file_is_mapped_where_the_user_insists()
    {
        using var source = RealSources.Hillstrom();
        var proposal = source.Propose(MappingAnswers.Parse(["line_amount=spend"], [], null));
        Expect.Loadable(proposal);
        Assert.Equal("spend", proposal.Mapping.Field("line_amount")!.Column);
    }
}
