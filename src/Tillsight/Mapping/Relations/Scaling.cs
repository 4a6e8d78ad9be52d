using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Relations;

/// <summary>Whether an amount grows with the quantity (it is of the whole line) or not (it is of one unit).</summary>
static class Scaling
{
    const int FewestGroups = 8;

    /// <summary>
    /// Positive: of the line; negative: of one unit; about 0: cannot be told. Within one product the price of a unit hardly changes, so whichever of
    /// amount and amount / quantity varies less is it. Range -1..1: the difference in the shares of products decided each way.
    /// </summary>
    internal static double Of(ColumnFacts amount, ColumnFacts quantity, ColumnFacts? product) =>
        product is null ? WithoutProducts(amount, quantity) : WithinProducts(amount, quantity, product);

    static double WithinProducts(ColumnFacts amount, ColumnFacts quantity, ColumnFacts product)
    {
        var groups = new Dictionary<int, List<(double Amount, double Quantity)>>();
        for (int row = 0; row < amount.Rows; row++)
        {
            double a = amount.NumberAt(row), q = quantity.NumberAt(row);
            if (product.Codes[row] < 0 || double.IsNaN(a + q) || a == 0 || q == 0) continue;
            if (!groups.TryGetValue(product.Codes[row], out var group)) groups[product.Codes[row]] = group = [];
            group.Add((Math.Abs(a), Math.Abs(q)));
        }
        int line = 0, unit = 0;
        foreach (var group in groups.Values.Where(g => g.Count >= 2 && g.Any(r => r.Quantity != g[0].Quantity)))
        {
            double whole = Spread(group.Select(r => r.Amount)), each = Spread(group.Select(r => r.Amount / r.Quantity));
            if (each < whole * .8) line++;
            else if (whole < each * .8) unit++;
        }
        return line + unit < FewestGroups ? 0 : (double)(line - unit) / (line + unit);
    }

    /// <summary>Median amount by quantity: proportional for lines, level for units.</summary>
    static double WithoutProducts(ColumnFacts amount, ColumnFacts quantity)
    {
        var medians = Enumerable.Range(0, amount.Rows).Select(i => (Amount: Math.Abs(amount.NumberAt(i)), Quantity: Math.Abs(quantity.NumberAt(i))))
            .Where(r => r.Amount > 0 && r.Quantity > 0).GroupBy(r => r.Quantity).Where(g => g.Count() >= 15)
            .Select(g => (Quantity: g.Key, Amount: g.Select(r => r.Amount).Order().ElementAt(g.Count() / 2))).ToList();
        if (medians.Count < 3) return 0;
        double whole = Spread(medians.Select(m => m.Amount)), each = Spread(medians.Select(m => m.Amount / m.Quantity));
        return each < whole * .6 ? 1 : whole < each * .6 ? -1 : 0;
    }

    /// <summary>Standard deviation of the logarithms: free of the unit.</summary>
    static double Spread(IEnumerable<double> values)
    {
        var logs = values.Select(v => Math.Log(v)).ToList();
        double mean = logs.Average();
        return Math.Sqrt(logs.Sum(l => (l - mean) * (l - mean)) / logs.Count) + 1e-9;
    }
}
