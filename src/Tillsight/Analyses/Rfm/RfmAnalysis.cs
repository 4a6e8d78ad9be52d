using Tillsight.Engines;

namespace Tillsight.Analyses.Rfm;

/// <summary>Which customers are the best, which are new, which are slipping away? Recency, frequency and money, scored and named.</summary>
public sealed class RfmAnalysis : Analysis<RfmOptions>
{
    public override string Title => "Customer segments (RFM)";

    public override AnalysisGroup Group => AnalysisGroup.Customers;

    public override int Order => 20;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Customers];

    public override IReadOnlyList<AnalysisQuery> Queries =>
        [new("Rfm.sql", typeof(RfmRow), Parameters(new RfmOptions(), new DateOnly(2011, 1, 1), new DateOnly(2010, 10, 3)))];

    protected override AnalysisOutcome Answer(AnalysisContext context, RfmOptions options)
    {
        if (options.MovementDays < 1) throw new UsageException($"--movement-days expects 1 or more, not {options.MovementDays}.");
        // Without dates there is no recency; loyalty asks for none.
        var map = context.Facts.LastDate is null ? RfmMap.Loyalty3 : options.Map;
        DateOnly? snapshot = context.Facts.LastDate is { } last ? options.Snapshot ?? last.AddDays(1) : null;
        var earlier = snapshot?.AddDays(-options.MovementDays);
        var columns = Columns(context, "Rfm.sql", Parameters(options, snapshot, earlier));
        if (columns.RowCount == 0) return RfmView.Nobody(Title, snapshot);

        var now = RfmModel.Of(RfmCustomers.At(columns), options, map);
        var before = RfmCustomers.Earlier(columns);
        var then = before.Count > 0 && snapshot is not null ? RfmModel.Of(before, options, map) : null;
        var result = RfmSummary.Of(map, snapshot, earlier, now, then);
        return new AnalysisOutcome(result, RfmView.Of(Title, result, options, RfmSummary.Grid(now), context), Segments(now, map));
    }

    static Dictionary<string, object?> Parameters(RfmOptions options, DateOnly? snapshot, DateOnly? earlier) => new()
    {
        ["by_day"] = options.Frequency == RfmFrequency.Days, ["free_orders"] = options.FreeOrders, ["snapshot"] = snapshot, ["earlier"] = earlier,
    };

    static PublishedTable Segments(RfmModel model, RfmMap map)
    {
        var names = SegmentMap.Names(map);
        var values = new Dictionary<int, string[]>();
        var rows = new string[model.Customers.Count][];
        for (int row = 0; row < rows.Length; row++)
        {
            int code = model.Code(row), key = code * names.Count + model.Segments[row];
            if (!values.TryGetValue(key, out var cells)) values[key] = cells = [names[model.Segments[row]], code.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            rows[row] = cells;
        }
        return new PublishedTable("customer_segment", "customer_key", ["segment", "rfm_code"], model.Customers.Keys, rows);
    }
}

/// <summary>A row of Rfm.sql, for the contract of its columns; the model reads the columns themselves.</summary>
public sealed record RfmRow(long CustomerKey, long? RecencyDays, long OrderCount, long NetSalesTenThousandths,
    long? EarlierRecencyDays, long EarlierOrderCount, long EarlierNetSalesTenThousandths, long PriorPurchases);
