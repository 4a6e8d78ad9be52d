namespace Tillsight.Browser.Tests.App;

/// <summary>A line of the corner shop's export, as its till wrote it.</summary>
/// <param name="Quantity">Negative where something comes back.</param>
sealed record ExportedLine(string Order, DateTime At, int Customer, int Product, string Store, string Channel, string Country, int Quantity, decimal Price)
{
    public decimal Amount => Quantity * Price;
}
