using Tillsight.Engines;

namespace Tillsight.Warehouse;

/// <summary>Where every source row and every cent went: a row of warehouse_balance.</summary>
public sealed record Balance(
    long RowsIn, long RowsLoaded, long RowsExcluded, long RowsQuarantined, long RowsErased,
    decimal AmountIn, decimal AmountAdjusted, decimal AmountLoaded, decimal AmountExcluded, decimal AmountQuarantined, long RowsAmountUnknown)
{
    /// <summary>True where rows and amounts close.</summary>
    public bool Closes => RowsIn == RowsLoaded + RowsExcluded + RowsQuarantined + RowsErased
        && AmountIn + AmountAdjusted == AmountLoaded + AmountExcluded + AmountQuarantined;

    public static Balance Read(IEngine engine) => Find(engine) ?? throw new InvalidOperationException("The warehouse holds no balance: it was never built.");

    /// <summary>Null in a warehouse that was never built.</summary>
    public static Balance? Find(IEngine engine) =>
        engine.Query($"select {string.Join(", ", RowShape.ColumnsOf(typeof(Balance)))} from warehouse_balance").As<Balance>() is [var balance, ..] ? balance : null;
}

/// <summary>What a rule did in the last build: a row of warehouse_rule.</summary>
public sealed record RuleReceipt(string RuleId, string Effect, string Title, long RowCount, decimal Amount, string Undo, string Sample)
{
    public static IReadOnlyList<RuleReceipt> Read(IEngine engine) =>
        engine.Query("select rule_id, effect, title, row_count, amount, undo, sample from warehouse_rule order by rule_order").As<RuleReceipt>();
}
