using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Cleaning.Rules;
using Tillsight.Engines;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Cleaning;

public sealed class PairReversalsTests(LoadedShops shops) : IDisposable
{
    readonly DuckDbEngine _engine = Lines();
    int _record;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_part_that_comes_back_is_paired_with_the_sale_that_holds_it()
    {
        int sale = Sale("2024-01-01", 12), part = Return("2024-01-05", 5);
        Assert.Equal([(part, sale)], Pairs());
    }

    [Fact]
    public void Several_parts_may_come_back_of_one_sale()
    {
        int sale = Sale("2024-01-01", 12), first = Return("2024-01-05", 5), second = Return("2024-01-06", 7);
        Assert.Equal([(first, sale), (second, sale)], Pairs());
    }

    [Fact]
    public void Never_more_comes_back_of_a_sale_than_was_sold()
    {
        // 5 and 4 of 10 leave 1: the 3 find no sale, the last 1 does.
        int sale = Sale("2024-01-01", 10), five = Return("2024-01-05", 5), four = Return("2024-01-06", 4);
        Return("2024-01-07", 3);
        int one = Return("2024-01-08", 1);
        Assert.Equal([(five, sale), (four, sale), (one, sale)], Pairs());
    }

    [Fact]
    public void The_latest_sale_with_enough_left_is_taken()
    {
        int old = Sale("2024-01-01", 20);
        int recent = Sale("2024-01-03", 6);
        int four = Return("2024-01-05", 4), three = Return("2024-01-06", 3), two = Return("2024-01-07", 2);
        Assert.Equal([(four, recent), (three, old), (two, recent)], Pairs());
    }

    [Fact]
    public void A_sale_of_exactly_the_units_goes_before_a_later_larger_one()
    {
        int exact = Sale("2024-01-01", 5);
        Sale("2024-01-03", 12);
        int back = Return("2024-01-05", 5);
        Assert.Equal([(back, exact)], Pairs());
    }

    [Fact]
    public void An_exact_sale_is_kept_for_its_reversal_even_from_an_earlier_one()
    {
        int twelve = Sale("2024-01-01", 12), five = Sale("2024-01-02", 5);
        int part = Return("2024-01-03", 4), whole = Return("2024-01-04", 5);
        Assert.Equal([(part, twelve), (whole, five)], Pairs());
    }

    [Fact]
    public void The_same_unit_price_goes_before_a_later_sale()
    {
        int same = Sale("2024-01-01", 12, price: 2m);
        Sale("2024-01-03", 12, price: 3m);
        int back = Return("2024-01-05", 5, price: 2m);
        Assert.Equal([(back, same)], Pairs());
    }

    [Fact]
    public void Another_unit_price_is_taken_where_no_sale_has_the_same()
    {
        int dearer = Sale("2024-01-01", 12, price: 3m), back = Return("2024-01-05", 12, price: 2m);
        Assert.Equal([(back, dearer)], Pairs());
    }

    [Fact]
    public void A_later_sale_is_not_taken_back()
    {
        Return("2024-01-05", 5);
        Sale("2024-01-06", 12);
        Assert.Empty(Pairs());
    }

    [Fact]
    public void Another_customers_sale_is_not_taken_back()
    {
        Sale("2024-01-01", 12, customer: "B");
        Return("2024-01-05", 5, customer: "A");
        Assert.Empty(Pairs());
    }

    [Fact]
    public void Without_a_customer_a_pair_would_be_a_guess()
    {
        Sale("2024-01-01", 12, customer: null);
        Return("2024-01-05", 12, customer: null);
        Assert.Empty(Pairs());
    }

    [Fact]
    public void The_order_of_the_rows_leaves_no_trace()
    {
        Sale("2024-01-01", 20); Sale("2024-01-03", 6); Sale("2024-01-03", 6, price: 4m); Sale("2024-01-04", 5);
        Return("2024-01-05", 4); Return("2024-01-06", 3); Return("2024-01-06", 5); Return("2024-01-07", 2); Return("2024-01-08", 9);
        var there = Pairs();
        _engine.Execute("create temp table turned as from lines order by record_number desc; delete from lines; insert into lines from turned");
        Assert.Equal(there, Pairs());
    }

    [Fact]
    public void Every_paired_line_is_noted_in_the_receipt()
    {
        Sale("2024-01-01", 12);
        int part = Return("2024-01-05", 5);
        Return("2024-01-06", 50);
        Pairs();
        Assert.Equal([(long)part], _engine.Query("select record_number from lines where touched <> 0").Column<long?>("record_number").Select(r => r!.Value));
    }

    /// <summary>The simulation: pandas 1.5 reads both sheets, a loop over the reversals takes sales from plain lists. The checksum weighs all four keys of every pair.</summary>
    [Fact]
    public void Equals_a_python_simulation_that_pairs_15766_reversals_of_online_retail_ii_with_15226_sales()
    {
        var row = Assert.Single(shops.OnlineRetail.With(c => c.Engine.Query("""
            select count(*) as pairs, count(distinct (sale_batch_key, sale_record_number)) as sales,
                   cast(sum(batch_key + 3 * record_number + 7 * sale_batch_key + 11 * sale_record_number) as bigint) as checksum from fct_reversal
            """).Rows()));
        Assert.Equal([15_766L, 15_226L, 55_708_719_182L], row);
    }

    [Fact]
    public void No_sale_of_online_retail_ii_comes_back_more_than_once_sold_or_before_it_was() => Assert.Equal(0L, shops.OnlineRetail.With(c => c.Engine.Query("""
        select count(*) as n from (
            select 1 from fct_reversal v
            join fct_order_line r on r.batch_key = v.batch_key and r.record_number = v.record_number
            join fct_order_line s on s.batch_key = v.sale_batch_key and s.record_number = v.sale_record_number
            group by v.sale_batch_key, v.sale_record_number
            having -sum(r.quantity) > min(s.quantity) or min(r.ordered_at) < min(s.ordered_at))
        """).Value(0, 0)));

    int Sale(string day, int units, decimal price = 2m, string? customer = "A") => Line("sale", day, units, price, customer);

    int Return(string day, int units, decimal price = 2m, string? customer = "A") => Line("return", day, -units, price, customer);

    int Line(string kind, string day, int units, decimal price, string? customer)
    {
        _engine.Execute(string.Create(CultureInfo.InvariantCulture,
            $"insert into lines values (0, {++_record}, '{kind}', {(customer is null ? "null" : Sql.Text(customer))}, 'MUG', {units}, {price}, '{day}', null, 0)"));
        return _record;
    }

    /// <summary>Applies the rule; answers reversal and sale by record, in the order of the reversals.</summary>
    List<(int Reversal, int Sale)> Pairs()
    {
        string[] columns = ["customer_id", "product_id", "quantity", "unit_price", "ordered_at"];
        var plan = new CleaningPlan("from lines", columns, hasOrderIds: true, new CleaningFacts(1));
        new PairReversals().Apply(plan);
        foreach (string statement in plan.LateStatements("lines")) _engine.Execute(statement);
        return [.. _engine.Query("select record_number, sale_record_number from stg_reversal order by record_number").Rows()
            .Select(r => (Convert.ToInt32(r[0], CultureInfo.InvariantCulture), Convert.ToInt32(r[1], CultureInfo.InvariantCulture)))];
    }

    static DuckDbEngine Lines()
    {
        var engine = DuckDbEngine.InMemory();
        engine.Execute("create table lines (batch_key integer, record_number bigint, kind varchar, customer_id varchar, product_id varchar, quantity decimal(18, 4), unit_price decimal(18, 4), ordered_at timestamp, rule_no integer, touched bigint)");
        return engine;
    }
}
