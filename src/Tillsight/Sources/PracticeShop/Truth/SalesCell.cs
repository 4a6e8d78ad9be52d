namespace Tillsight.Sources.PracticeShop.Truth;

/// <summary>Lines, units and money in cents of some part of the shop. Whole numbers: their sum is the same in any order.</summary>
struct SalesCell
{
    public long SoldLines, ReturnedLines, CancelledLines;
    public long UnitsSold, UnitsReturned;
    public long Gross, Discounts, Returned, Cancelled;
    public long CostSold, CostReturned;
    public long Tax;

    public void Add(in SalesCell other)
    {
        SoldLines += other.SoldLines;
        ReturnedLines += other.ReturnedLines;
        CancelledLines += other.CancelledLines;
        UnitsSold += other.UnitsSold;
        UnitsReturned += other.UnitsReturned;
        Gross += other.Gross;
        Discounts += other.Discounts;
        Returned += other.Returned;
        Cancelled += other.Cancelled;
        CostSold += other.CostSold;
        CostReturned += other.CostReturned;
        Tax += other.Tax;
    }
}
