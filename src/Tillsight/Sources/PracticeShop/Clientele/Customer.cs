namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>What is held in memory of a customer: 20 bytes, for there are millions. All else is drawn again when it is written.</summary>
struct Customer
{
    /// <summary>Next customer in the list of those who order on the same day, or -1.</summary>
    public int NextInDay;

    /// <summary>Orders a day while a customer.</summary>
    public float Rate;

    /// <summary>First day no longer a customer.</summary>
    public int EndDay;

    /// <summary>Orders with a sale so far.</summary>
    public int Orders;

    public byte Home;
    public byte Place;
    public Traits Traits;

    /// <summary>Month of the latest order with a sale, counted from the first month; 255 before any.</summary>
    public byte LastMonth;

    public readonly Channel Channel => (Channel)((int)Traits >> 5);
    public readonly TasteGroup Taste => (TasteGroup)((int)Traits & 7);
    public readonly bool IsSubscriber => (Traits & Traits.Subscriber) != 0;
    public readonly bool HasConsented => (Traits & Traits.Consented) != 0;
}

/// <summary>Taste group in the lowest three bits, channel in the highest three.</summary>
[Flags]
enum Traits : byte
{
    None = 0,
    Subscriber = 1 << 3,
    Consented = 1 << 4,
}
