using Tillsight.Views;
using Tillsight.Warehouse;

namespace Tillsight.Pipelines;

/// <summary>The balance sheet of a load, and the receipt of every rule.</summary>
public static class BalanceView
{
    public static View Of(Balance balance, IReadOnlyList<RuleReceipt> rules) => View.Of("Where every row went",
        new Note(Sentence(balance), balance.Closes ? Tone.Plain : Tone.Bad),
        new Table("balance", "Balance sheet",
            [new("place", "", Unit.Text), new("rows", "Rows", Unit.Count), new("amount", "Amount", Unit.Money)],
            [
                ["Came in", balance.RowsIn, balance.AmountIn],
                ["Adjusted by rules", null, balance.AmountAdjusted],
                ["Loaded", balance.RowsLoaded, balance.AmountLoaded],
                ["Left out by a rule", balance.RowsExcluded, balance.AmountExcluded],
                ["In quarantine", balance.RowsQuarantined, balance.AmountQuarantined],
                ["Erased on request", balance.RowsErased, null],
                ["Amount could not be read", balance.RowsAmountUnknown, null],
            ]),
        new Table("rules", "What the cleaning rules did",
            [new("rule", "Rule", Unit.Text), new("effect", "Effect", Unit.Text), new("rows", "Rows", Unit.Count), new("amount", "Amount", Unit.Money), new("undo", "How to undo", Unit.Text)],
            [.. rules.Where(r => r.RowCount > 0).Select(r => (IReadOnlyList<object?>)[r.Title, r.Effect, r.RowCount, r.Amount, r.Undo])], IsDetail: true),
        RuleSamples.Of(rules));

    static string Sentence(Balance balance) => balance.Closes
        ? "Every row and every cent of the source is accounted for: what came in, with what rules adjusted, equals what was loaded, left out and put in quarantine."
        : "The balance does not close. This is a fault of Tillsight: please report it with the log.";
}
