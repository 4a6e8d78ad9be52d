namespace Tillsight.Profiling.Alerts;

/// <summary>Something in the data that looks wrong, what it is worth and what to do about it: the contract of <c>inspect --json</c>.</summary>
/// <param name="Kind">Stable id in snake_case: <c>zero_price</c>, <c>constant</c>.</param>
/// <param name="Table">The table that it is about.</param>
/// <param name="Column">The column or field, null where it is the whole table.</param>
/// <param name="Rows">Rows concerned; each alert says in its file what it counts.</param>
/// <param name="Amount">Money concerned, never negative; 0 where it is not about money.</param>
/// <param name="Fix">Id of a cleaning rule ("zero_prices") or, where no rule can decide, an instruction in a sentence.</param>
/// <param name="Message">One sentence or two for a person: the money first, then the cause, then the step.</param>
/// <param name="Examples">Up to five, the largest first.</param>
public sealed record Alert(
    string Kind, string Table, string? Column, long Rows, decimal Amount, string Fix, string Message, Severity Severity,
    IReadOnlyList<AlertExample> Examples);
