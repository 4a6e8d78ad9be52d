using Tillsight.Sources.PracticeShop.Assortment;

namespace Tillsight.Sources.PracticeShop.Truth;

/// <summary>Adds up a part of the cube into the sales ladder.</summary>
sealed class SalesSummary(SalesCube cube)
{
    /// <summary>A cell is in or out by month, outlet and category.</summary>
    public delegate bool Selection(int month, int outlet, int category);

    public SalesTruth All() => Of((_, _, _) => true);

    /// <summary>The ladder of the cells selected. Orders are counted where a whole order is in (a part by category has none).</summary>
    public SalesTruth Of(Selection isIn)
    {
        SalesCell goods = default, known = default, cards = default, charges = default;
        long orders = 0;
        for (int month = 0; month < cube.Months; month++)
        {
            for (int outlet = 0; outlet < cube.Outlets; outlet++)
            {
                bool hasAll = true;
                for (int category = 0; category < Categories.All.Length; category++)
                {
                    if (!isIn(month, outlet, category))
                    {
                        hasAll = false;
                        continue;
                    }
                    ref var sum = ref goods;
                    if (Categories.All[category].Kind == CategoryKind.GiftCards) sum = ref cards;
                    if (Categories.All[category].Kind == CategoryKind.Charges) sum = ref charges;
                    sum.Add(cube[month, outlet, category, false]);
                    sum.Add(cube[month, outlet, category, true]);
                    if (Categories.All[category].Kind == CategoryKind.Goods) known.Add(cube[month, outlet, category, true]);
                }
                if (hasAll) orders += cube.OrdersOf(month, outlet, false) + cube.OrdersOf(month, outlet, true);
            }
        }
        return Ladder(goods, known, cards, charges, orders);
    }

    public static decimal Money(long cents) => new decimal(cents) * 0.01m;

    static SalesTruth Ladder(in SalesCell goods, in SalesCell known, in SalesCell cards, in SalesCell charges, long orders)
    {
        long net = goods.Gross - goods.Discounts - goods.Returned - goods.Cancelled, cost = goods.CostSold - goods.CostReturned;
        return new SalesTruth
        {
            Lines = Lines(goods) + Lines(cards) + Lines(charges),
            SaleLines = goods.SoldLines,
            ReturnLines = goods.ReturnedLines,
            CancellationLines = goods.CancelledLines + cards.CancelledLines + charges.CancelledLines,
            ChargeLines = charges.SoldLines,
            GiftCardLines = cards.SoldLines,
            Orders = orders,
            GrossSales = Money(goods.Gross),
            Discounts = Money(goods.Discounts),
            Returns = Money(goods.Returned + goods.Cancelled),
            Cancelled = Money(goods.Cancelled),
            NetSales = Money(net),
            Charges = Money(charges.Gross - charges.Cancelled),
            GiftCards = Money(cards.Gross - cards.Cancelled),
            Tax = Money(goods.Tax + cards.Tax + charges.Tax),
            LineAmount = Money(net + charges.Gross - charges.Cancelled + cards.Gross - cards.Cancelled),
            UnitsSold = goods.UnitsSold,
            UnitsReturned = goods.UnitsReturned,
            Cost = Money(cost),
            GrossProfit = Money(net - cost),
            IdentifiedGrossSales = Money(known.Gross),
            IdentifiedSaleLines = known.SoldLines,
        };
    }

    static long Lines(in SalesCell cell) => cell.SoldLines + cell.ReturnedLines + cell.CancelledLines;
}
