using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>A line to be taken back on a later day. Money in cents, all positive; it is written with the sign turned.</summary>
struct Reversal
{
    public long OrderId;
    public int DueDay;
    public int Customer;
    public int Product;
    public int Quantity;
    public int UnitPrice;
    public int Discount;
    public int Tax;
    public short Promotion;
    public byte Store;
    public byte Place;
    public Channel Channel;

    /// <summary>A parcel stopped before it left, rather than goods brought back.</summary>
    public bool IsCancellation;
}
