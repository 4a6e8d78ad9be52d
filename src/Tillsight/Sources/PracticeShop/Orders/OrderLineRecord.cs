using System.Text;
using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;
using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Files;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>The records of order_lines.csv and feedback.csv. What an order's lines have in common is formatted once.</summary>
sealed class OrderLineRecord(Retailer retailer)
{
    /// <summary>More than any record of numbers and short codes is long.</summary>
    const int Room = 512;

    public static string[] Header { get; } =
    [
        "order_id", "line_number", "ordered_at", "store_id", "channel", "customer_id", "product_id", "promotion_id", "quantity", "unit_price",
        "discount_amount", "tax_amount", "status", "returned_order_id",
    ];

    public static string[] FeedbackHeader { get; } = ["order_id", "product_id", "customer_id", "submitted_on", "rating", "review_text"];

    readonly byte[][] _products = [.. retailer.Range.Products.Select(p => Encoding.ASCII.GetBytes(p.Id))];
    readonly byte[][] _promotions = [.. retailer.Promotions.Select(p => Encoding.ASCII.GetBytes(p.Id))];
    readonly byte[][] _outlets = [.. retailer.Stores.SelectMany(s => Channels.Names.Select(c => Encoding.ASCII.GetBytes($",{s.Id},{c},")))];
    readonly CsvBuffer _id = new(64);
    readonly CsvBuffer _middle = new(256);
    readonly CsvBuffer _date = new(64);

    public void StartDay(DateOnly date)
    {
        _date.Clear();
        _date.Comma();
        _date.Date(date);
        _date.Raw("T"u8);
    }

    public void StartOrder(long id, in Order order)
    {
        _id.Clear();
        _id.Integer(id);
        _id.Comma();
        _middle.Clear();
        _middle.Raw(_date.Written);
        _middle.TimeOfDay(order.Second);
        _middle.Raw(_outlets[order.Store * Channels.Count + (int)order.Channel]);
        if (order.Customer >= 0) _middle.Integer(CustomerBase.FirstNumber + order.Customer);
        _middle.Comma();
    }

    public void WriteSold(CsvBuffer buffer, int number, in SoldLine line)
    {
        Begin(buffer, number, line.Product, line.Promotion);
        buffer.Integer(line.Quantity);
        Money(buffer, line.UnitPrice, line.Discount, line.Tax);
        buffer.Raw(",completed,\n"u8);
    }

    public void WriteReversed(CsvBuffer buffer, int number, in Reversal line)
    {
        Begin(buffer, number, line.Product, line.Promotion);
        buffer.Integer(-line.Quantity);
        Money(buffer, line.UnitPrice, -line.Discount, -line.Tax);
        buffer.Raw(line.IsCancellation ? ",cancelled,"u8 : ",returned,"u8);
        buffer.Integer(line.OrderId);
        buffer.EndRecord();
    }

    public void WriteFeedback(CsvBuffer buffer, long orderId, int customer, Product product, DateOnly date, int stars, ref RandomStream random)
    {
        buffer.Reserve(Room);
        buffer.Integer(orderId);
        buffer.Comma();
        buffer.Raw(_products[product.Index]);
        buffer.Comma();
        buffer.Integer(CustomerBase.FirstNumber + customer);
        buffer.Comma();
        buffer.Date(date);
        buffer.Comma();
        buffer.Integer(stars);
        buffer.Comma();
        Feedback.WriteWords(buffer, ref random, stars, product);
        buffer.EndRecord();
    }

    void Begin(CsvBuffer buffer, int number, int product, short promotion)
    {
        buffer.Reserve(Room);
        buffer.Raw(_id.Written);
        buffer.Integer(number);
        buffer.Raw(_middle.Written);
        buffer.Raw(_products[product]);
        buffer.Comma();
        if (promotion >= 0) buffer.Raw(_promotions[promotion]);
        buffer.Comma();
    }

    static void Money(CsvBuffer buffer, int unitPrice, int discount, int tax)
    {
        buffer.Comma();
        buffer.Cents(unitPrice);
        buffer.Comma();
        buffer.Cents(discount);
        buffer.Comma();
        buffer.Cents(tax);
    }
}
