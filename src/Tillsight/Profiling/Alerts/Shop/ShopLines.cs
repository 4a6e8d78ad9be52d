using Tillsight.Engines;

namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>
/// The lines as alerts see them: the view <c>shop_line</c> with every field of <see cref="ShopFields"/> and, derived,
/// <c>gross</c> (before discount), <c>discount</c>, <c>amount</c> (gross less discount), <c>order_day</c>, <c>is_sale</c>,
/// <c>is_return</c> and <c>line_ref</c> (a number that leads back to file and line). Reductions are made when first asked for;
/// all of it is temporary and dropped at the end.
/// </summary>
sealed class ShopLines : IDisposable
{
    // File and record in one integer that aggregates cheaply: 29 bits of the name's hash, then 34 bits of record number. Two of a
    // thousand files share their bits once in a thousand shops, and then an example may name the other file.
    const string LineRef = "cast(hash(_batch_file) >> 35 as bigint) * 17179869184 + _record";

    readonly IEngine _engine;
    readonly HashSet<string> _present;
    readonly List<string> _tables = [];
    readonly CancellationToken _cancellation;

    public ShopLines(IEngine engine, string relation, IEnumerable<string> present, CancellationToken cancellation)
    {
        _engine = engine;
        _cancellation = cancellation;
        _present = [.. present];
        engine.Execute("create or replace temp view shop_line as " + Select(relation), cancellation);
    }

    /// <param name="need">A field, or alternatives as <c>a|b</c>.</param>
    public bool Has(string need) => need.Split('|').Any(_present.Contains);

    public ColumnSet Query(string sql, IReadOnlyDictionary<string, object?> parameters) => _engine.Query(sql, parameters, _cancellation);

    /// <summary>Makes a reduction and what it reads, unless they are there.</summary>
    public void Make(ShopReduction reduction)
    {
        if (_tables.Contains(reduction.Name)) return;
        foreach (var used in reduction.Uses) Make(used);
        _engine.Execute($"create or replace temp table {reduction.Name} as {reduction.Select}", _cancellation);
        _tables.Add(reduction.Name);
    }

    public void Dispose()
    {
        foreach (string table in _tables) _engine.Execute($"drop table if exists {table}", CancellationToken.None);
        _engine.Execute("drop view if exists shop_line", CancellationToken.None);
    }

    // Written for what is there: a constant nought in the place of an absent discount would turn all arithmetic into 128 bits.
    string Select(string relation)
    {
        var fields = ShopFields.Types.Select(f => _present.Contains(f.Key) || f.Key[0] == '_'
            ? $"cast({f.Key} as {f.Value}) as {f.Key}" : $"cast(null as {f.Value}) as {f.Key}");
        string units = Has("quantity") ? "coalesce(quantity > 0, true)" : "true";
        string sale = Has("kind") ? "coalesce(kind = 'sale', true) and " : "";
        string back = Has("quantity") ? "coalesce(quantity < 0, false)" : "coalesce(gross < 0, false)";
        return $"""
            select *, {(HasDiscount ? "cast(gross - discount as decimal(18, 4))" : "gross")} as amount
            from (select *, {Discount} as discount, {sale}{units} and coalesce(gross > 0, false) as is_sale,
                         {(Has("kind") ? $"case when kind is null then {back} else kind in ('return', 'cancellation') end" : back)} as is_return
                  from (select {string.Join(", ", fields)}, cast(ordered_at as date) as order_day, {Gross} as gross, {LineRef} as line_ref
                        from {relation}))
            """;
    }

    bool HasDiscount => Has("discount_amount|discount_rate");

    string Discount => (Has("discount_amount"), Has("discount_rate")) switch
    {
        (true, true) => "coalesce(discount_amount, try_cast(gross * discount_rate as decimal(18, 4)), 0)",
        (true, false) => "coalesce(cast(discount_amount as decimal(18, 4)), 0)",
        (false, true) => "coalesce(try_cast(gross * discount_rate as decimal(18, 4)), 0)",
        _ => "cast(0 as decimal(18, 4))",
    };

    string Gross => (Has("quantity"), Has("unit_price"), Has("line_amount")) switch
    {
        (true, true, true) => "coalesce(try_cast(quantity * unit_price as decimal(18, 4)), line_amount)",
        (true, true, false) => "try_cast(quantity * unit_price as decimal(18, 4))",
        (_, true, _) => "cast(unit_price as decimal(18, 4))",
        (_, _, true) => "cast(line_amount as decimal(18, 4))",
        _ => "cast(null as decimal(18, 4))",
    };
}
