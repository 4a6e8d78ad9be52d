using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Relations;
using Tillsight.Mapping.Weighing;

namespace Tillsight.Mapping.Tables;

/// <summary>How much a table looks like order lines.</summary>
/// <param name="Amount">0..1: how surely it has an amount, a price or a quantity.</param>
/// <param name="Parties">What the amounts are of: fields such as product, customer, order and date that it has a column or a join for.</param>
sealed record LinesChoice(TableFacts Table, double Score, double Amount, IReadOnlyList<string> Parties)
{
    /// <summary>Least sureness of an amount.</summary>
    const double EnoughAmount = .3;

    static readonly string[] AmountFields = ["line_amount", "unit_price", "quantity"];
    static readonly string[] PartyFields = ["ordered_at", "order_id", "customer_id", "product_id", "product_name", "store_id"];

    /// <summary>An amount alone is no sale: something must say of what, to whom or when.</summary>
    internal bool IsPossible => Amount >= EnoughAmount && Parties.Count > 0;

    /// <summary>Candidates for the few fields that make lines.</summary>
    internal static IReadOnlyList<Candidate> Candidates(TableFacts table)
    {
        var candidates = Weighing.Candidates.Of(table, Subject.Sales, true, f => AmountFields.Contains(f) || PartyFields.Contains(f));
        var relations = new LineRelations(table, candidates);
        relations.Dates();
        new AmountRelations(table, relations).OnlyAmount();
        return candidates;
    }

    internal static LinesChoice Of(TableFacts table, Subject subject, IReadOnlyList<Candidate> candidates, IReadOnlyList<TableJoin> joins, IReadOnlyDictionary<string, Subject> subjects)
    {
        double Best(string field) => candidates.Where(c => c.Field.Id == field && c.IsPossible).Select(c => c.Confidence).DefaultIfEmpty(0).Max();
        // A count says nothing of money: quantity alone is half an amount.
        double amount = AmountFields.Max(f => Best(f) * (f == "quantity" ? .25 : 1));
        var parties = PartyFields.Where(f => Best(f) >= .5).ToList();
        parties.AddRange(joins.Where(j => j.FromTable == table.Table.Name).Select(j => subjects[j.ToTable])
            .Where(s => s is Subject.Customer or Subject.Product or Subject.Store or Subject.Calendar or Subject.Sales or Subject.Promotion)
            .Select(s => s.ToString().ToLowerInvariant()).Distinct());
        double score = 3 * amount + parties.Count + (Best("quantity") >= .5 ? 1 : 0) + .5 * Math.Log10(table.Table.Rows + 1) + Nature(subject)
            - (joins.Any(j => j.FromTable == table.Table.Name && subjects[j.ToTable] is Subject.Supplier or Subject.Warehouse) ? 2 : 0)
            - (joins.Any(j => j.ToTable == table.Table.Name && subjects[j.FromTable] == Subject.Sales) ? 3 : 0);
        return new(table, score, amount, parties);
    }

    static double Nature(Subject subject) => subject switch
    {
        Subject.Sales => 2,
        Subject.Unknown => 0,
        Subject.Stock or Subject.Payment or Subject.Feedback or Subject.Employee or Subject.Supplier or Subject.Warehouse or Subject.Currency => -5,
        _ => -4,
    };
}
