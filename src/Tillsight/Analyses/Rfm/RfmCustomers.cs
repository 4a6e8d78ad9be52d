using Tillsight.Engines;

namespace Tillsight.Analyses.Rfm;

/// <summary>Customers column by column: a million of them fit in a few arrays.</summary>
/// <param name="Keys">Customer keys.</param>
/// <param name="Recency">Days since the last order; 0 throughout where the shop has no dates.</param>
/// <param name="Frequency">Orders, or days with an order.</param>
/// <param name="Money">Net sales in ten-thousandths of the currency.</param>
/// <param name="Purchases">Orders including those before the records.</param>
sealed record RfmCustomers(long[] Keys, long[] Recency, long[] Frequency, long[] Money, long[] Purchases)
{
    /// <summary>Money is counted in whole ten-thousandths, so that sums are exact.</summary>
    public const decimal Unit = 10_000m;

    public int Count => Keys.Length;

    public static RfmCustomers At(ColumnSet columns)
    {
        long[] orders = Numbers(columns, "order_count"), prior = Numbers(columns, "prior_purchases");
        return new(Numbers(columns, "customer_key"), Numbers(columns, "recency_days"), orders, Numbers(columns, "net_sales_ten_thousandths"), Sum(orders, prior));
    }

    /// <summary>Those who had ordered by the earlier snapshot, as they were then.</summary>
    public static RfmCustomers Earlier(ColumnSet columns)
    {
        long[] orders = Numbers(columns, "earlier_order_count");
        int[] rows = [.. Enumerable.Range(0, orders.Length).Where(row => orders[row] > 0)];
        long[] Of(long[] values) => Array.ConvertAll(rows, row => values[row]);
        long[] then = Of(orders);
        return new(Of(Numbers(columns, "customer_key")), Of(Numbers(columns, "earlier_recency_days")), then,
            Of(Numbers(columns, "earlier_net_sales_ten_thousandths")), Sum(then, Of(Numbers(columns, "prior_purchases"))));
    }

    static long[] Numbers(ColumnSet columns, string name) => Array.ConvertAll(columns.Column<long?>(name), value => value ?? 0);

    static long[] Sum(long[] first, long[] second)
    {
        long[] sum = new long[first.Length];
        for (int i = 0; i < sum.Length; i++) sum[i] = first[i] + second[i];
        return sum;
    }
}
