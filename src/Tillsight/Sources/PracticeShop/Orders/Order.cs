using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>An order of a day as planned: who, where, when and how many lines; what is in it is settled at the till.</summary>
struct Order
{
    /// <summary>Index of the customer, or -1 for one without a name.</summary>
    public int Customer;

    public int Second;

    /// <summary>Goods lines of a sale; lines taken back of a reversal.</summary>
    public int Lines;

    /// <summary>Of a reversal: the first of its lines among those due on the day.</summary>
    public int FirstReversal;

    /// <summary>Index of the campaign that brought the order, or -1.</summary>
    public short Campaign;

    public byte Store;
    public byte Place;
    public Channel Channel;
    public TasteGroup Taste;
    public bool IsReversal;
    public bool HasPostage;

    /// <summary>Set at the till: at least one line is a sale (not only gift cards).</summary>
    public bool HasSale;

    public readonly int AllLines => HasPostage ? Lines + 1 : Lines;
}
