using Tillsight.Sources.PracticeShop.Assortment;

namespace Tillsight.Sources.PracticeShop.Truth;

/// <summary>
/// What was sold and taken back by month, outlet (the stores, online, app), category and whether the customer is known; units and
/// money by product and by promotion; orders by month and outlet. Each till keeps its own; they are added up at the end.
/// </summary>
sealed class SalesCube
{
    readonly SalesCell[] _cells;

    public SalesCube(Retailer retailer)
    {
        (Months, Outlets) = (retailer.Months, retailer.Stores.Length + 1);
        _cells = new SalesCell[Months * Outlets * Categories.All.Length * 2];
        Orders = new long[Months * Outlets * 2];
        ProductUnits = new long[retailer.Range.Products.Length];
        ProductGross = new long[ProductUnits.Length];
        PromotionLines = new long[retailer.Promotions.Length];
        PromotionDiscounts = new long[retailer.Promotions.Length];
    }

    public int Months { get; }
    public int Outlets { get; }

    /// <summary>Orders with at least one sale line, by month, outlet and whether the customer is known.</summary>
    public long[] Orders { get; }

    public long[] ProductUnits { get; }
    public long[] ProductGross { get; }
    public long[] PromotionLines { get; }
    public long[] PromotionDiscounts { get; }

    public long FeedbackCount { get; set; }
    public long RatingSum { get; set; }

    public ref SalesCell this[int month, int outlet, int category, bool isKnown] =>
        ref _cells[((month * Outlets + outlet) * Categories.All.Length + category) * 2 + (isKnown ? 1 : 0)];

    public ref long OrdersOf(int month, int outlet, bool isKnown) => ref Orders[(month * Outlets + outlet) * 2 + (isKnown ? 1 : 0)];

    public void Add(SalesCube other)
    {
        for (int i = 0; i < _cells.Length; i++) _cells[i].Add(other._cells[i]);
        Add(Orders, other.Orders);
        Add(ProductUnits, other.ProductUnits);
        Add(ProductGross, other.ProductGross);
        Add(PromotionLines, other.PromotionLines);
        Add(PromotionDiscounts, other.PromotionDiscounts);
        FeedbackCount += other.FeedbackCount;
        RatingSum += other.RatingSum;
    }

    static void Add(long[] sums, long[] others)
    {
        for (int i = 0; i < sums.Length; i++) sums[i] += others[i];
    }
}
