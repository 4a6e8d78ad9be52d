using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Demand;
using Tillsight.Sources.PracticeShop.Files;
using Tillsight.Sources.PracticeShop.Orders;
using Tillsight.Sources.PracticeShop.Truth;

namespace Tillsight.Sources.PracticeShop;

/// <summary>One making of a shop: day after day, then the files that are only known at the end.</summary>
sealed class ShopRun
{
    readonly Retailer _retailer;
    readonly string _folder;
    readonly DayDemand _demand;
    readonly CustomerBase _customers;
    readonly Campaigns _campaigns;
    readonly ReversalsDue _reversals = new();
    readonly DayPlanner _planner;
    readonly Checkout _checkout;
    readonly StockLedger _stock;
    readonly DayBook _book;
    readonly List<FileTruth> _files = [];

    public ShopRun(Retailer retailer, string folder)
    {
        (_retailer, _folder) = (retailer, folder);
        _demand = new DayDemand(retailer);
        var outlook = new DemandOutlook(retailer, _demand);
        double goodsLines = retailer.Options.Lines / DemandOutlook.LinesPerGoodsLine(retailer.Days);
        _customers = new CustomerBase(retailer, outlook, new Acquisition(retailer, outlook, goodsLines));
        _campaigns = new Campaigns(retailer);
        _planner = new DayPlanner(retailer, outlook, _customers, _campaigns, _reversals);
        int tills = retailer.Options.Threads ?? Environment.ProcessorCount;
        _checkout = new Checkout(_planner.Today, Enumerable.Range(0, tills).Select(_ => new Till(retailer, _demand, _planner.Today)));
        _stock = new StockLedger(retailer);
        _book = new DayBook(retailer);
    }

    public PracticeShopTruth Write(IProgress<PracticeShopProgress>? progress, CancellationToken cancellation)
    {
        WriteDays(progress, cancellation);
        WriteRest();
        var cube = _checkout.Tills[0].Cube;
        foreach (var till in _checkout.Tills.AsSpan(1)) cube.Add(till.Cube);
        _files.Add(new FileTruth("feedback.csv", cube.FeedbackCount));
        var truth = new TruthWriter(_retailer, cube, _book, _customers, _campaigns).Truth([.. _files.OrderBy(f => f.Name, StringComparer.Ordinal)]);
        TruthWriter.Write(In(PracticeShop.TruthFile), truth);
        return truth;
    }

    void WriteDays(IProgress<PracticeShopProgress>? progress, CancellationToken cancellation)
    {
        using var lines = new OrderLineFiles(_folder, _retailer.Options.Lines);
        using var feedback = new OutputFile(In("feedback.csv"), OrderLineRecord.FeedbackHeader);
        using var events = new OutputFile(In("campaign_events.csv"), Campaigns.EventHeader);
        long written = 0;
        for (int day = 0; day < _retailer.Days && written < _retailer.Options.Lines; day++)
        {
            Trade(day);
            lines.StartDay(_demand.Date, _planner.Today.Lines);
            foreach (var roll in _checkout.RingUp(cancellation))
            {
                lines.Take(roll.Lines);
                feedback.Take(roll.Feedback);
                foreach (ref readonly var reversal in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(roll.Reversals)) _reversals.Add(reversal);
            }
            Close(day);
            events.TakeWhenFull(_campaigns.Events);
            written += _planner.Today.Lines;
            progress?.Report(new PracticeShopProgress(written, _retailer.Options.Lines, _demand.Date));
        }
        events.Take(_campaigns.Events);
        _files.AddRange(lines.Files);
        _files.Add(new FileTruth("campaign_events.csv", _campaigns.EventCount));
    }

    /// <summary>Everything that is settled before the tills open.</summary>
    void Trade(int day)
    {
        _demand.Weigh(day);
        _demand.BuildTables();
        _campaigns.Send(day, _customers);
        _planner.Plan(_demand);
    }

    void Close(int day)
    {
        _book.Close(_planner.Today, _demand, _planner.Asked, _customers, _campaigns);
        _stock.CloseDay(day, _checkout.Tills);
        _reversals.Forget(day);
        _campaigns.Forget(day);
    }

    void WriteRest()
    {
        ShopFiles.WriteProducts(In("products.csv"), _retailer);
        ShopFiles.WriteStores(In("stores.csv"), _retailer);
        ShopFiles.WritePromotions(In("promotions.csv"), _retailer);
        ShopFiles.WriteCampaigns(In("campaigns.csv"), _retailer, _campaigns);
        long counts = 0;
        Parallel.Invoke(
            () => CustomerFiles.Write(In("customers.csv"), _retailer, _customers),
            () => CustomerFiles.WriteLifetimes(In(".truth/customer-lifetimes.csv"), _retailer, _customers),
            () =>
            {
                using var stock = new OutputFile(In("stock.csv"), StockLedger.Header);
                counts = _stock.Write(stock);
            });
        _files.Add(new FileTruth("products.csv", _retailer.Range.Products.Length));
        _files.Add(new FileTruth("stores.csv", _retailer.Stores.Length));
        _files.Add(new FileTruth("promotions.csv", _retailer.Promotions.Length));
        _files.Add(new FileTruth("campaigns.csv", _campaigns.All.Length));
        _files.Add(new FileTruth("customers.csv", _customers.Count));
        _files.Add(new FileTruth("stock.csv", counts));
    }

    string In(string name) => Path.Combine(_folder, name);
}
