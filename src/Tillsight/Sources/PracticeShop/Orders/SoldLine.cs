namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>A line as rung up. Money in cents; discount and tax are of the whole line.</summary>
readonly record struct SoldLine(int Product, int Quantity, int UnitPrice, int Discount, int Tax, short Promotion)
{
    /// <summary>Halves are rounded up, once for the discount and once for the tax on what is left.</summary>
    public static SoldLine Of(int product, int quantity, int unitPrice, int percentOff, int taxPerMille, short promotion)
    {
        int gross = quantity * unitPrice, discount = (gross * percentOff + 50) / 100;
        return new SoldLine(product, quantity, unitPrice, discount, Taxed(gross - discount, taxPerMille), promotion);
    }

    public int Net => Quantity * UnitPrice - Discount;

    /// <summary>The same line for some of its units.</summary>
    public SoldLine Part(int quantity, int taxPerMille)
    {
        if (quantity == Quantity) return this;
        int discount = (int)(((long)Discount * quantity * 2 + Quantity) / (2L * Quantity));
        return this with { Quantity = quantity, Discount = discount, Tax = Taxed(quantity * UnitPrice - discount, taxPerMille) };
    }

    static int Taxed(int net, int perMille) => (int)(((long)net * perMille + 500) / 1_000);
}
