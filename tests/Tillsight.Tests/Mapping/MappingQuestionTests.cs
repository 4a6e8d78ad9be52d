using Tillsight.Mapping;

namespace Tillsight.Tests.Mapping;

/// <summary>What is asked, and what an answer does.</summary>
public sealed class MappingQuestionTests
{
    const string Ambiguous = "Order,Date,SKU,Qty,Price\n";

    static string AmbiguousDates => Ambiguous + string.Concat(Enumerable.Range(0, 60).Select(i => $"{1000 + i / 2},{1 + i % 12:00}/{1 + i * 5 % 12:00}/2024,A{i % 20},{1 + i % 3},{2.5 + i % 20:0.00}\n"));

    static MappingProposal Propose(string csv, MappingAnswers? answers = null, string name = "export")
    {
        using var source = new SourceFixture().Text(name, csv);
        return source.Propose(answers);
    }

    static MappingAnswers Answers(params string[] map) => MappingAnswers.Parse(map, [], null);

    [Fact]
    public void Dates_that_can_be_read_both_ways_stop_the_load_with_the_flag_that_decides()
    {
        var question = Assert.Single(Propose(AmbiguousDates).Questions);
        Assert.True(question.StopsLoad);
        Assert.Equal("--date-order dmy or --date-order mdy", question.Flag);
    }

    [Theory]
    [InlineData("dmy", "%d/%m/%Y")]
    [InlineData("mdy", "%m/%d/%Y")]
    public void The_named_order_of_day_and_month_is_taken(string order, string pattern)
    {
        var proposal = Propose(AmbiguousDates, MappingAnswers.Parse([], [], order));
        Expect.Loadable(proposal);
        Assert.Equal([pattern], proposal.Mapping.Field("ordered_at")!.Reading.Dates);
    }

    [Fact]
    public void Another_column_of_the_table_can_prove_the_order_of_day_and_month()
    {
        string csv = "Order,Date,Due,Price\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"{1000 + i},{1 + i % 12:00}/{1 + i % 2:00}/2024,{13 + i % 12:00}/{1 + i % 12:00}/2024,{2.5 + i % 20:0.00}\n"));
        Assert.Equal(["%d/%m/%Y"], Propose(csv).Mapping.Field("ordered_at")!.Reading.Dates);
    }

    [Fact]
    public void A_day_far_down_a_large_file_proves_the_order_of_day_and_month()
    {
        using var source = new SourceFixture().Select("sales", "select i as _record, 0 as _line, 's' as _file, (i // 2)::varchar as receipt, "
            + "case when i = 31777 then '25/01/2024' else lpad((1 + i % 12)::varchar, 2, '0') || '/' || lpad((1 + i % 7)::varchar, 2, '0') || '/2024' end as date, 'A' || (i % 30) as sku, (1.5 + i % 30)::decimal(8,2)::varchar as price from range(1, 60001) t(i)");
        Assert.Equal(["%d/%m/%Y"], source.Propose().Mapping.Field("ordered_at")!.Reading.Dates);
    }

    [Fact]
    public void An_amount_on_thin_evidence_stops_the_load_and_its_flag_answers()
    {
        string csv = "klm,Date,Customer\n" + string.Concat(Enumerable.Range(0, 80).Select(i => $"{10 + i * 7 % 60},2024-01-{1 + i % 28:00},C{i % 17}\n"));
        var question = Assert.Single(Propose(csv).Questions, q => q.StopsLoad);
        string flag = question.Flag.Split(' ')[1];
        Expect.Loadable(Propose(csv, Answers(flag.Replace("COLUMN", "klm"))));
    }

    [Fact]
    public void Two_amounts_that_are_alike_stop_the_load_and_both_are_named()
    {
        string csv = "Receipt,Date,Total,Amount\n" + string.Concat(Enumerable.Range(0, 80).Select(i => $"{1000 + i},2024-01-{1 + i % 28:00},{10.5 + i * 7 % 60:0.00},{11.25 + i * 11 % 70:0.00}\n"));
        var question = Assert.Single(Propose(csv).Questions, q => q.StopsLoad);
        Assert.Contains("export.Total", question.Text, StringComparison.Ordinal);
        Assert.Contains("export.Amount", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Naming_the_column_settles_two_amounts_that_are_alike()
    {
        string csv = "Receipt,Date,Total,Amount\n" + string.Concat(Enumerable.Range(0, 80).Select(i => $"{1000 + i},2024-01-{1 + i % 28:00},{10.5 + i * 7 % 60:0.00},{11.25 + i * 11 % 70:0.00}\n"));
        var proposal = Propose(csv, Answers("line_amount=Total"));
        Expect.Loadable(proposal);
        Assert.Equal(("Total", 1.0), (proposal.Mapping.Field("line_amount")!.Column, proposal.Mapping.Field("line_amount")!.Confidence));
    }

    [Fact]
    public void A_table_without_rows_stops_the_load() =>
        Assert.Equal("There is a header and no row below it: there is nothing to load. Export the data again, with its rows.", Assert.Single(Propose("Order,Date,Price\n").Questions).Text);

    [Fact]
    public void Two_tables_that_both_look_like_lines_are_asked_about()
    {
        string Sales(string header) => header + "\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"{1000 + i / 2},2024-01-{1 + i % 28:00},A{i % 20},{1 + i % 3},{2.5 + i % 20:0.00}\n"));
        using var source = new SourceFixture().Text("web_sales", Sales("Order,Date,SKU,Qty,Price")).Text("shop_sales", Sales("Receipt,Day,Article,Pieces,Unit price"));
        var question = Assert.Single(source.Propose().Questions, q => q.StopsLoad);
        Assert.Contains("--role", question.Flag, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_role_outweighs_the_proposal()
    {
        string Sales(string header) => header + "\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"{1000 + i / 2},2024-01-{1 + i % 28:00},A{i % 20},{1 + i % 3},{2.5 + i % 20:0.00}\n"));
        using var source = new SourceFixture().Text("web_sales", Sales("Order,Date,SKU,Qty,Price")).Text("shop_sales", Sales("Receipt,Day,Article,Pieces,Unit price"));
        var proposal = source.Propose(MappingAnswers.Parse([], ["shop_sales=lines", "web_sales=ignored"], null));
        Expect.Loadable(proposal);
        Assert.Equal("shop_sales", proposal.Mapping.Lines!.Name);
    }

    [Fact]
    public void A_field_said_to_be_none_stays_open() =>
        Assert.False(Propose(ShopExports.Superstore, Answers("discount_rate=none")).Mapping.Has("discount_rate"));

    [Fact]
    public void A_column_named_for_one_field_is_not_proposed_for_another()
    {
        var mapping = Propose(ShopExports.Superstore, Answers("channel=Segment", "region=Region")).Mapping;
        Assert.Equal(("Segment", "Region"), (mapping.Field("channel")!.Column, mapping.Field("region")!.Column));
    }

    [Theory]
    [InlineData("quantty=Quantity", "quantity")]
    [InlineData("quantity=Quantty", "Quantity")]
    [InlineData("quantity=superstore.Quantty", "superstore.Quantity")]
    public void A_mistyped_answer_is_refused_with_the_nearest_name(string answer, string nearest) =>
        Assert.Contains($"The nearest is {nearest}.", Assert.Throws<UsageException>(() => Propose(ShopExports.Superstore, Answers(answer), "superstore")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mistyped_table_is_refused_with_the_nearest_name() => Assert.Contains("The nearest is superstore.",
        Assert.Throws<UsageException>(() => Propose(ShopExports.Superstore, MappingAnswers.Parse([], ["superstor=lines"], null), "superstore")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_that_several_tables_have_must_be_named_with_its_table()
    {
        using var source = JoinedShops.TradingCompany();
        string message = Assert.Throws<UsageException>(() => source.Propose(Answers("customer_city=City"))).Message;
        Assert.Contains("customers.City", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--map quantity", "quantity")]
    [InlineData("--map =x", "=x")]
    public void An_answer_of_another_form_is_refused(string what, string flag) =>
        Assert.Contains("is not of the form field=column", Assert.Throws<UsageException>(() => MappingAnswers.Parse([flag], [], null)).Message + what[..0], StringComparison.Ordinal);

    [Fact]
    public void An_unknown_role_is_refused() =>
        Assert.Contains("a table is lines, lookup or ignored", Assert.Throws<UsageException>(() => MappingAnswers.Parse([], ["sales=fact"], null)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_date_order_is_refused() =>
        Assert.Contains("--date-order ymd is not known", Assert.Throws<UsageException>(() => MappingAnswers.Parse([], [], "ymd")).Message, StringComparison.Ordinal);
}
