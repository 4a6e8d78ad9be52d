using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>Draws the way from gross to net; steps of nothing are left out.</summary>
sealed class SalesLadderView(Formats formats, SalesOverTimeResult result)
{
    public Chart Chart()
    {
        var ladder = result.Ladder;
        return new Chart("sales_ladder", Title(ladder), $"From gross to net sales, {RangeName.Of(new DateRange(result.From, result.To))}; charges and tax stand beside net sales",
            $"Of gross sales of {Money(ladder.GrossSales)}, {Taken(ladder)}; {Money(ladder.NetSales)} remain as net sales.",
            new Waterfall([.. Steps(ladder)], Unit.Money));
    }

    string Taken(SalesLadder ladder) => ladder.Discounts == 0
        ? $"returns take {Money(ladder.Returns)}"
        : $"discounts take {Money(ladder.Discounts)} and returns {Money(ladder.Returns)}";

    static IEnumerable<WaterfallStep> Steps(SalesLadder ladder)
    {
        yield return new("Gross sales", ladder.GrossSales, IsTotal: true);
        if (ladder.Discounts != 0) yield return new("Discounts", -ladder.Discounts);
        if (ladder.Returns != 0) yield return new("Returns", -ladder.Returns);
        yield return new("Net sales", ladder.NetSales, IsTotal: true);
        if (ladder.Charges != 0) yield return new("Charges", ladder.Charges);
        if (ladder.Tax != 0) yield return new("Tax", ladder.Tax);
        if (ladder.TotalSales != ladder.NetSales) yield return new("Total sales", ladder.TotalSales, IsTotal: true);
    }

    string Title(SalesLadder ladder)
    {
        if (ladder.GrossSales <= 0) return "From gross to net sales";
        string returns = formats.Exact(ladder.Returns / ladder.GrossSales, Unit.Rate), discounts = formats.Exact(ladder.Discounts / ladder.GrossSales, Unit.Rate);
        return (ladder.Returns, ladder.Discounts) switch
        {
            (0, 0) => "Gross sales are net sales: no discounts, no returns",
            (_, 0) => $"Returns take {returns} of gross sales",
            (0, _) => $"Discounts take {discounts} of gross sales",
            _ => $"Discounts take {discounts} of gross sales, returns {returns}",
        };
    }

    string Money(decimal value) => formats.Headline(value, Unit.Money);
}
