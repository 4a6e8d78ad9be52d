using System.Globalization;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Weighing;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Relations;

/// <summary>Evidence from how the columns of the lines behave together: keys, orders, products, dates.</summary>
sealed class LineRelations(TableFacts lines, IReadOnlyList<Candidate> candidates)
{
    /// <summary>A field's best column must be this likely before other evidence is built on it.</summary>
    const double Sure = .5;

    /// <summary>The column that looks most like a field so far, if it looks like it enough.</summary>
    internal ColumnFacts? Likely(params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields)
            if (Of(field).MaxBy(c => c.LogOdds) is { } best && best.Confidence >= Sure) return best.Column;
        return null;
    }

    internal IEnumerable<Candidate> Of(string field) => candidates.Where(c => c.Field.Id == field && c.IsPossible);

    /// <summary>Adds a weight to some fields of one column.</summary>
    internal void Add(ColumnFacts column, double weight, string words, params ReadOnlySpan<string> fields)
    {
        foreach (var candidate in candidates)
            if (candidate.Column == column && fields.Contains(candidate.Field.Id)) candidate.Add(weight, words);
    }

    internal void Dates()
    {
        var dated = lines.Columns.Where(c => c.IsDated && !c.IsConstant).ToList();
        if (dated is [var only]) Add(only, only.Header.Terms.Count == 0 ? 1.7 : .5, "the only column of dates", "ordered_at");
        // What is shipped, due or changed comes after the order: of several dates the earliest on each row is the order's.
        else if (dated.Count > 1)
            foreach (var date in dated.Where(d => dated.All(o => o == d || Precedes(d, o)))) Add(date, .8, "the earliest of the dates on its rows", "ordered_at");
    }

    static bool Precedes(ColumnFacts one, ColumnFacts other)
    {
        int both = 0, before = 0;
        for (int row = 0; row < Math.Min(one.Rows, 500); row++)
        {
            if (one.Codes[row] < 0 || other.Codes[row] < 0 || one.Format.Instant(one.Values[one.Codes[row]]) is not { } a || other.Format.Instant(other.Values[other.Codes[row]]) is not { } b) continue;
            both++;
            if (a <= b) before++;
        }
        return both >= 10 && before >= .99 * both;
    }

    internal void Orders()
    {
        var date = Likely("ordered_at");
        var customer = Likely("customer_id", "customer_name");
        foreach (var column in Of("order_id").Where(c => c.LogOdds > -2).Select(c => c.Column).ToList())
        {
            if (date is not null && date != column) OneWithin(column, date, "date", 1.2, -3);
            if (customer is not null && customer != column) OneWithin(column, customer, "customer", .8, -2);
        }
        if (date is null) return;
        foreach (var column in Of("customer_id").Select(c => c.Column).Where(c => c != date).ToList())
            if (Dependence.Share(column, date) is < .6 && column.GroupedShare > .95 && column.Header.IsGenerated && column.DistinctShare is > .005 and < .9)
            {
                Add(column, 1.8, "rows are grouped by it, with other dates within each: histories of customers", "customer_id");
                Add(column, -1.5, "", "product_id", "store_id", "promotion_id", "line_id");
            }
    }

    void OneWithin(ColumnFacts order, ColumnFacts other, string what, double plus, double minus)
    {
        if (Dependence.Share(order, other) is not { } share) return;
        if (share > .95) Add(order, plus, string.Create(CultureInfo.InvariantCulture, $"one {what} within each ({share:P1})"), "order_id");
        else if (share < .5) Add(order, minus, $"its rows carry several {what}s", "order_id");
    }

    internal void Products()
    {
        foreach (var id in Of("product_id").Where(c => c.LogOdds > -1).Select(c => c.Column).ToList())
            foreach (var name in Of("product_name").Where(c => c.LogOdds > -1 && c.Column != id).Select(c => c.Column).ToList())
            {
                if (Dependence.Share(id, name) is null or <= .8) continue;
                Add(id, .8, $"it goes with one {name.Column}", "product_id");
                Add(name, .8, $"it goes with {id.Column}", "product_name");
            }
    }

    /// <summary>Line numbers start anew with each order.</summary>
    internal void LineNumbers()
    {
        if (Likely("order_id") is not { } order) return;
        foreach (var column in Of("line_id").Where(c => c.Column.Kind == ValueKind.Integer && c.Column != order).Select(c => c.Column).ToList())
        {
            int starts = 0, ones = 0;
            for (int row = 1; row < order.Rows; row++)
            {
                if (order.Codes[row] < 0 || order.Codes[row] == order.Codes[row - 1]) continue;
                starts++;
                if (column.NumberAt(row) is 0 or 1) ones++;
            }
            if (starts >= 10 && ones > .95 * starts && column.NumberShare(n => n is 0 or 1) < .95) Add(column, 2.5, "it starts anew with each order", "line_id");
        }
    }
}
