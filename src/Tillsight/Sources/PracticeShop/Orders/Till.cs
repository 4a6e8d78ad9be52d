using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Demand;
using Tillsight.Sources.PracticeShop.Truth;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>
/// Rings up orders: puts goods in the basket, prices them, decides what will come back, and writes the lines. One till a thread;
/// chance belongs to the part of the day and not to the till, so it does not matter which till takes which part.
/// </summary>
sealed class Till
{
    /// <summary>Orders in one part of a day. Part of the output: another number makes another shop.</summary>
    public const int OrdersInPart = 4_096;

    readonly Retailer _retailer;
    readonly Basket _basket;
    readonly OrderLineRecord _record;
    readonly double[] _returnRates;
    readonly DayDemand _demand;
    readonly DayPlan _plan;
    TillRoll _roll = new();
    RandomStream _random;

    public Till(Retailer retailer, DayDemand demand, DayPlan plan)
    {
        (_retailer, _demand, _plan) = (retailer, demand, plan);
        _basket = new Basket(retailer);
        _record = new OrderLineRecord(retailer);
        _returnRates = [.. Categories.All.SelectMany(c => Enumerable.Range(0, Channels.Count).Select(channel => ReturnHabits.Rate(c, (Channel)channel)))];
        Cube = new SalesCube(retailer);
        TrackedUnits = new int[retailer.Tracked.Products.Length * retailer.Stores.Length];
    }

    public SalesCube Cube { get; }

    /// <summary>Units of the tracked products sold today, by product and store.</summary>
    public int[] TrackedUnits { get; }

    /// <summary>Rings up one part of the day's orders onto a roll.</summary>
    public void Ring(int part, TillRoll roll)
    {
        _roll = roll;
        _random = RandomStream.For(_retailer.Options.Seed, Purpose.Orders, _plan.Day, part);
        _record.StartDay(_demand.Date);
        roll.Clear();
        int first = part * OrdersInPart, end = Math.Min(_plan.Count, first + OrdersInPart);
        for (int place = first; place < end; place++)
        {
            ref var order = ref _plan[place];
            if (order.IsReversal) TakeBack(order, _plan.FirstOrderId + place);
            else Sell(ref order, _plan.FirstOrderId + place);
        }
    }

    void Sell(ref Order order, long id)
    {
        _basket.Clear();
        _record.StartOrder(id, order);
        int cancelledOn = Cancellation(order), broughtBackOn = -1;
        int rated = order.Customer >= 0 && cancelledOn < 0 && _random.Chance(Feedback.Rate) ? _random.Below(order.Lines) : -1;
        for (int i = 0; i < order.Lines; i++)
        {
            var line = Choose(order);
            _record.WriteSold(_roll.Lines, i + 1, line);
            Count(ref order, line);
            if (cancelledOn >= 0) Reverse(order, id, line, cancelledOn, true);
            else if (ComesBack(order, line)) BringBack(order, id, line, ref broughtBackOn);
            if (i == rated) Rate(order, id, line.Product);
        }
        if (order.HasPostage) SellPostage(ref order, id, cancelledOn);
        if (order.HasSale) Cube.OrdersOf(Month, Outlet(order), order.Customer >= 0)++;
    }

    int Month => _retailer.Month[_plan.Day];

    static int Outlet(in Order order) => order.Channel == Channel.App ? order.Store + 1 : order.Store;

    /// <summary>The day on which the parcel is stopped, or -1.</summary>
    int Cancellation(in Order order)
    {
        if (order.Channel == Channel.Store || !_random.Chance(ReturnHabits.CancellationRate)) return -1;
        int day = _plan.Day + ReturnHabits.DrawCancellationLag(ref _random);
        return day < _retailer.Days ? day : -1;
    }

    SoldLine Choose(in Order order)
    {
        int product = _basket.Next(ref _random, _demand, order.Taste, order.Store);
        var category = Categories.All[_retailer.Range.Products[product].Category];
        short promotion = _demand.Promotion[product];
        int percent = promotion >= 0 ? _retailer.Promotions[promotion].Percent : 0;
        int tax = category.Kind == CategoryKind.Goods ? Places.All[order.Place].TaxPerMille : 0;
        return SoldLine.Of(product, Basket.Units(ref _random, category), _demand.Price[product], percent, tax, promotion);
    }

    void SellPostage(ref Order order, long id, int cancelledOn)
    {
        var place = Places.All[order.Place];
        var line = SoldLine.Of(_retailer.Range.Shipping.Index, 1, place.PostageCents, 0, place.TaxPerMille, -1);
        _record.WriteSold(_roll.Lines, order.Lines + 1, line);
        Count(ref order, line);
        if (cancelledOn >= 0) Reverse(order, id, line, cancelledOn, true);
    }

    bool ComesBack(in Order order, in SoldLine line)
    {
        double rate = _returnRates[_retailer.Range.Products[line.Product].Category * Channels.Count + (int)order.Channel];
        return _random.Chance(rate);
    }

    /// <summary>Everything of an order that comes back comes on the same day; of several units sometimes only one.</summary>
    void BringBack(in Order order, long id, in SoldLine line, ref int day)
    {
        if (day < 0) day = _retailer.NextOpenDay(order.Channel, _plan.Day + ReturnHabits.DrawLag(ref _random));
        if (day >= _retailer.Days || !_retailer.Stores[order.Store].IsOpen(day)) return;
        int quantity = line.Quantity > 1 && _random.Chance(0.5) ? 1 : line.Quantity;
        Reverse(order, id, line.Part(quantity, Places.All[order.Place].TaxPerMille), day, false);
    }

    void Reverse(in Order order, long id, in SoldLine line, int day, bool isCancellation) => _roll.Reversals.Add(new Reversal
    {
        OrderId = id, DueDay = day, Customer = order.Customer, Product = line.Product, Quantity = line.Quantity, UnitPrice = line.UnitPrice,
        Discount = line.Discount, Tax = line.Tax, Promotion = line.Promotion, Store = order.Store, Place = order.Place, Channel = order.Channel,
        IsCancellation = isCancellation,
    });

    void Count(ref Order order, in SoldLine line)
    {
        var product = _retailer.Range.Products[line.Product];
        ref var cell = ref Cube[Month, Outlet(order), product.Category, order.Customer >= 0];
        int gross = line.Quantity * line.UnitPrice;
        cell.SoldLines++;
        cell.UnitsSold += line.Quantity;
        cell.Gross += gross;
        cell.Discounts += line.Discount;
        cell.CostSold += line.Quantity * product.Cost;
        cell.Tax += line.Tax;
        Cube.ProductUnits[line.Product] += line.Quantity;
        Cube.ProductGross[line.Product] += gross;
        if (line.Promotion >= 0)
        {
            Cube.PromotionLines[line.Promotion]++;
            Cube.PromotionDiscounts[line.Promotion] += line.Discount;
        }
        if (product.Category < Categories.GiftCards) order.HasSale = true;
        int tracked = _retailer.Tracked.PlaceOf(line.Product);
        if (tracked >= 0) TrackedUnits[tracked * _retailer.Stores.Length + order.Store] += line.Quantity;
    }

    void TakeBack(in Order order, long id)
    {
        _record.StartOrder(id, order);
        for (int i = 0; i < order.Lines; i++)
        {
            var line = _plan.Reversals[order.FirstReversal + i];
            _record.WriteReversed(_roll.Lines, i + 1, line);
            var product = _retailer.Range.Products[line.Product];
            ref var cell = ref Cube[Month, Outlet(order), product.Category, order.Customer >= 0];
            int net = line.Quantity * line.UnitPrice - line.Discount;
            if (line.IsCancellation)
            {
                cell.CancelledLines++;
                cell.Cancelled += net;
            }
            else
            {
                cell.ReturnedLines++;
                cell.Returned += net;
            }
            cell.UnitsReturned += line.Quantity;
            cell.CostReturned += line.Quantity * product.Cost;
            cell.Tax -= line.Tax;
        }
    }

    void Rate(in Order order, long id, int product)
    {
        int day = _plan.Day + Feedback.DrawDelay(ref _random);
        var rated = _retailer.Range.Products[product];
        int stars = Feedback.DrawRating(ref _random, rated);
        if (day >= _retailer.Days || rated.Category >= Categories.GiftCards) return;
        Cube.FeedbackCount++;
        Cube.RatingSum += stars;
        _record.WriteFeedback(_roll.Feedback, id, order.Customer, rated, _retailer.Date(day), stars, ref _random);
    }
}
