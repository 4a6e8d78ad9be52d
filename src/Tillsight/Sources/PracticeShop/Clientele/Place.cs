namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>A town where there is a store or where parcels go.</summary>
/// <param name="TaxPerMille">Sales tax of the country, added to prices that are without it.</param>
/// <param name="OnlineWeight">Relative number of customers who only buy online.</param>
/// <param name="PostageCents">What a parcel costs the customer.</param>
sealed record Place(string City, string Region, string Country, int TaxPerMille, double OnlineWeight, int PostageCents);
