using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Demand;
using Tillsight.Sources.PracticeShop.Orders;

namespace Tillsight.Sources.PracticeShop.Truth;

/// <summary>What is noted at the end of each day and cannot be added up at the tills: distinct customers, expected lines, sales lost.</summary>
sealed class DayBook(Retailer retailer)
{
    public long[] Customers { get; } = new long[retailer.Months];
    public long[] NewCustomers { get; } = new long[retailer.Months];
    public double[] ExpectedLines { get; } = new double[retailer.Months];

    /// <summary>Expected lines lost to each stock-out.</summary>
    public double[] LostLines { get; } = new double[retailer.Stockouts.Length];

    public void Close(DayPlan plan, DayDemand demand, double asked, CustomerBase customers, Campaigns campaigns)
    {
        byte month = retailer.Month[plan.Day];
        ExpectedLines[month] += asked;
        NoteLostSales(plan.Day, demand, asked);
        for (int place = 0; place < plan.Count; place++)
        {
            ref readonly var order = ref plan[place];
            if (order.Campaign >= 0) campaigns.Bought(order, plan.FirstOrderId + place, plan.Day);
            if (order.HasSale && order.Customer >= 0) NoteBuyer(ref customers[order.Customer], month);
        }
    }

    void NoteBuyer(ref Customer customer, byte month)
    {
        if (customer.LastMonth != month)
        {
            Customers[month]++;
            if (customer.Orders == 0) NewCustomers[month]++;
            customer.LastMonth = month;
        }
        customer.Orders++;
    }

    void NoteLostSales(int day, DayDemand demand, double asked)
    {
        double lines = asked / demand.Total;
        for (int i = 0; i < retailer.Stockouts.Length && retailer.Stockouts[i].From <= day; i++)
        {
            var stockout = retailer.Stockouts[i];
            if (stockout.Lasts(day)) LostLines[i] += lines * demand.Wanted(stockout.Product, stockout.Store);
        }
    }

    /// <summary>Mean units of a line of a category.</summary>
    public static double UnitsPerLine(Category category) => 1 + category.SeveralRate * (Basket.MeanSeveral - 1);
}
