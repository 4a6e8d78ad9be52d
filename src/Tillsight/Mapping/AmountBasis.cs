using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;
using Tillsight.Mapping.Relations;
using Tillsight.Mapping.Weighing;

namespace Tillsight.Mapping;

/// <summary>
/// Which of the figures found make the amount of a line, so that nothing is counted twice: quantity and unit price; else the line's amount,
/// before or after discount; else the price alone, one unit a line.
/// </summary>
static class AmountBasis
{
    /// <summary>Takes out of the assignment what the chosen basis does not need, and says so.</summary>
    internal static List<Candidate> Choose(IReadOnlyList<Candidate> assigned, AmountRelations relations, TableFacts lines, List<string> notes)
    {
        var kept = assigned.ToList();
        Candidate? Of(string field) => kept.Find(c => c.Field.Id == field);
        var (quantity, price, amount) = (Of("quantity"), Of("unit_price"), Of("line_amount"));
        if (price is not null && amount is not null)
        {
            if (quantity is not null || amount.Confidence < price.Confidence - .3) LeaveAmount(kept, quantity, price, amount, relations, notes);
            else
            {
                kept.Remove(price);
                notes.Add($"{price.Column.Column} looks like a price, but no column says how many; {amount.Column.Column} is taken as the amount.");
            }
        }
        else if (price is not null && quantity is null) notes.Add($"No column holds a quantity: each line counts as one unit at {price.Column.Column}.");
        Discount(kept, relations.Differences, lines, notes);
        return kept;
    }

    static void LeaveAmount(List<Candidate> kept, Candidate? quantity, Candidate price, Candidate amount, AmountRelations relations, List<string> notes)
    {
        var products = relations.Products;
        var exact = products.FirstOrDefault(p => p.Amount == amount.Column && p.Count == quantity?.Column && p.Each == price.Column && p.Less is null);
        if (exact is not null) return;
        kept.Remove(amount);
        var net = products.FirstOrDefault(p => p.Amount == amount.Column && p.Less is not null);
        if (relations.IsOfWholeOrder(amount.Column)) return;
        notes.Add(net is not null ? $"{amount.Column.Column} is not needed: {net.Words}."
            : $"{amount.Column.Column} is left out: {quantity?.Column.Column ?? "one"} x {price.Column.Column} makes the amount, and {amount.Column.Column} is another figure (tax or discount included, or of the whole order).");
    }

    static void Discount(List<Candidate> kept, IReadOnlyList<DifferenceOfColumns> differences, TableFacts lines, List<string> notes)
    {
        var amount = kept.Find(c => c.Field.Id == "line_amount");
        var discount = kept.Find(c => c.Field.Id is "discount_amount" or "discount_rate");
        if (amount is null || discount is null || kept.Exists(c => c.Field.Id == "unit_price")) return;
        if (differences.FirstOrDefault(d => d.Whole == amount.Column && d.Less == discount.Column) is { } known)
        {
            notes.Add($"{known.Rest.Column} is not needed: {known.Words}.");
            return;
        }
        if (!IsAfter(amount, discount, kept, lines)) return;
        kept[kept.IndexOf(amount)] = amount.As(StarField.Find("paid_amount")!, "after discount");
        notes.Add($"{amount.Column.Column} is taken as the amount after {discount.Column.Column}; if it is before, say --map line_amount={amount.Column.Column}.");
    }

    /// <summary>
    /// Within one product the price of a unit before discount varies least: whichever of amount / quantity and the same with the discount put back
    /// varies less is it. Where that cannot be told the header decides; without a word about it, what a till prints is what was paid.
    /// </summary>
    static bool IsAfter(Candidate amount, Candidate discount, IReadOnlyList<Candidate> kept, TableFacts lines)
    {
        if (amount.Column.Header.Terms.Contains(Term.Gross)) return false;
        if (amount.Column.Header.Terms.Contains(Term.Net)) return true;
        var product = kept.FirstOrDefault(c => c.Field.Id is "product_id" && c.Column.Table == lines.Table.Name) ?? kept.FirstOrDefault(c => c.Field.Id is "product_name" && c.Column.Table == lines.Table.Name);
        if (product is null) return true;
        var quantity = kept.FirstOrDefault(c => c.Field.Id == "quantity");
        double before = 0, after = 0;
        foreach (var group in Enumerable.Range(0, lines.SampledRows).Where(r => product.Column.Codes[r] >= 0).GroupBy(r => product.Column.Codes[r]).Where(g => g.Count() >= 3))
        {
            var rows = group.Select(r => (Amount: amount.Column.NumberAt(r) / (quantity?.Column.NumberAt(r) ?? 1), Off: Off(discount, amount.Column.NumberAt(r), r, quantity)))
                .Where(r => r.Amount > 0 && r.Off > 0).ToList();
            if (rows.Count < 3 || rows.All(r => r.Off == r.Amount)) continue;
            double asIs = Spread(rows.Select(r => r.Amount)), restored = Spread(rows.Select(r => r.Off));
            if (restored < asIs * .8) after++;
            else if (asIs < restored * .8) before++;
        }
        return after >= before;
    }

    /// <summary>Price of one unit with the discount put back.</summary>
    static double Off(Candidate discount, double amount, int row, Candidate? quantity)
    {
        double count = quantity?.Column.NumberAt(row) ?? 1, off = discount.Column.NumberAt(row);
        if (double.IsNaN(off)) off = 0;
        if (discount.Field.Id == "discount_amount") return (amount + Math.Abs(off)) / count;
        double share = off > 1 ? off / 100 : off;
        return share >= 1 ? double.NaN : amount / (1 - share) / count;
    }

    static double Spread(IEnumerable<double> values)
    {
        var list = values.ToList();
        double mean = list.Average();
        return Math.Sqrt(list.Sum(v => (v - mean) * (v - mean)) / list.Count) / Math.Abs(mean) + 1e-9;
    }
}
