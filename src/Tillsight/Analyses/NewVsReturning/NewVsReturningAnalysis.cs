using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.NewVsReturning;

/// <summary>A row of NewVsReturning.sql.</summary>
public sealed record MonthSalesRow(DateOnly Month, decimal NewSales, decimal ReturningSales, decimal UnidentifiedSales);

/// <summary>A row of SecondOrders.sql.</summary>
public sealed record SecondOrderRow(long? Days, long Customers);

/// <summary>A month; sales are before returns.</summary>
/// <param name="ReturningShare">Share of identified sales that returning customers brought.</param>
/// <param name="IsUnfinished">The data ends within this month.</param>
public sealed record NewVsReturningMonth(DateOnly Month, decimal? NewCustomers, decimal? ReturningCustomers, decimal NewSales, decimal ReturningSales,
    decimal UnidentifiedSales, decimal? ReturningShare, decimal? ReturningCustomerRate, decimal? IdentifiedShare, bool IsUnfinished);

/// <param name="Customers">Customers with a second order.</param>
/// <param name="Within30Days">Of all customers, the share who ordered again within 30 days.</param>
public sealed record SecondOrder(long Customers, long Median, long LowerQuartile, long UpperQuartile, decimal Within30Days);

/// <summary>Who brings the sales.</summary>
public sealed record NewVsReturningResult(decimal? RepeatPurchaseRate, decimal? IdentifiedShare, decimal NewSales, decimal ReturningSales,
    decimal UnidentifiedSales, decimal? ReturningShare, SecondOrder? SecondOrder, IReadOnlyList<NewVsReturningMonth> Months);

/// <summary>Does the shop live on new customers or on those who come back?</summary>
public sealed class NewVsReturningAnalysis : Analysis<NoOptions>
{
    public override string Title => "New and returning customers";

    public override AnalysisGroup Group => AnalysisGroup.Customers;

    public override int Order => 10;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Customers, Need.Dates];

    public override IReadOnlyList<AnalysisQuery> Queries => [new("NewVsReturning.sql", typeof(MonthSalesRow)), new("SecondOrders.sql", typeof(SecondOrderRow))];

    protected override AnalysisOutcome Answer(AnalysisContext context, NoOptions options)
    {
        var reader = new MetricReader(context.Engine);
        var months = reader.Answer(new MetricQuery { Metrics = ["new_customers", "returning_customers", "returning_customer_rate", "identified_share"], Grain = Grain.Month }, context.Cancellation);
        var all = reader.Answer(new MetricQuery { Metrics = ["repeat_purchase_rate", "identified_share"] }, context.Cancellation);
        var sales = Query<MonthSalesRow>(context, "NewVsReturning.sql").ToDictionary(r => r.Month);
        List<NewVsReturningMonth> rows = [.. months.Rows.Where(r => r.Cells[0] is DateOnly month && sales.ContainsKey(month))
            .Select(r => Month(months, r, sales[(DateOnly)r.Cells[0]!]))];
        decimal won = rows.Sum(r => r.NewSales), back = rows.Sum(r => r.ReturningSales);
        var result = new NewVsReturningResult(all.Figure(all.Total, "repeat_purchase_rate"), all.Figure(all.Total, "identified_share"), won, back,
            rows.Sum(r => r.UnidentifiedSales), Share(back, won), Second(Query<SecondOrderRow>(context, "SecondOrders.sql")), rows);
        return new AnalysisOutcome(result, NewVsReturningView.Of(Title, result, context));
    }

    static NewVsReturningMonth Month(MetricAnswer months, AnswerRow row, MonthSalesRow sales) => new(
        sales.Month, months.Figure(row, "new_customers"), months.Figure(row, "returning_customers"), sales.NewSales, sales.ReturningSales, sales.UnidentifiedSales,
        Share(sales.ReturningSales, sales.NewSales), months.Figure(row, "returning_customer_rate"), months.Figure(row, "identified_share"), row.IsPartial);

    static decimal? Share(decimal part, decimal rest) => part + rest > 0 ? decimal.Round(part / (part + rest), 6) : null;

    static SecondOrder? Second(IReadOnlyList<SecondOrderRow> rows)
    {
        long customers = rows.Sum(r => r.Customers);
        var back = rows.Where(r => r.Days is not null).OrderBy(r => r.Days).ToList();
        long second = back.Sum(r => r.Customers);
        return second == 0 ? null : new(second, At(0.5m), At(0.25m), At(0.75m), decimal.Round((decimal)back.Where(r => r.Days <= 30).Sum(r => r.Customers) / customers, 6));

        long At(decimal share)
        {
            long seen = 0;
            return back.First(r => (seen += r.Customers) >= share * second).Days!.Value;
        }
    }
}
