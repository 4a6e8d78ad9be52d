using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>The towns: those with a store first, in the order in which stores are founded.</summary>
static class Places
{
    const int Home = 495, Near = 695, Europe = 995, Overseas = 1_995;

    public static Place[] All { get; } =
    [
        new("Dublin", "Leinster", "Ireland", 230, 14, Home),
        new("Cork", "Munster", "Ireland", 230, 7, Home),
        new("Galway", "Connacht", "Ireland", 230, 4, Home),
        new("Belfast", "Northern Ireland", "United Kingdom", 200, 4, Near),
        new("Limerick", "Munster", "Ireland", 230, 3, Home),
        new("Manchester", "North West", "United Kingdom", 200, 4, Near),
        new("Bristol", "South West", "United Kingdom", 200, 3, Near),
        new("Edinburgh", "Scotland", "United Kingdom", 200, 3, Near),
        new("Waterford", "Munster", "Ireland", 230, 2, Home),
        new("Leeds", "Yorkshire", "United Kingdom", 200, 3, Near),
        new("Glasgow", "Scotland", "United Kingdom", 200, 3, Near),
        new("Kilkenny", "Leinster", "Ireland", 230, 1, Home),
        new("Cardiff", "Wales", "United Kingdom", 200, 2, Near),
        new("Liverpool", "North West", "United Kingdom", 200, 2, Near),
        new("Sligo", "Connacht", "Ireland", 230, 1, Home),
        new("York", "Yorkshire", "United Kingdom", 200, 1, Near),
        new("Norwich", "East of England", "United Kingdom", 200, 1, Near),
        new("Newcastle upon Tyne", "North East", "United Kingdom", 200, 2, Near),
        new("Nottingham", "East Midlands", "United Kingdom", 200, 2, Near),
        new("London", "Greater London", "United Kingdom", 200, 8, Near),
        new("Hamburg", "Hamburg", "Germany", 190, 3, Europe),
        new("Berlin", "Berlin", "Germany", 190, 4, Europe),
        new("München", "Bayern", "Germany", 190, 3, Europe),
        new("Köln", "Nordrhein-Westfalen", "Germany", 190, 2, Europe),
        new("Paris", "Île-de-France", "France", 200, 4, Europe),
        new("Lyon", "Auvergne-Rhône-Alpes", "France", 200, 2, Europe),
        new("Nantes", "Pays de la Loire", "France", 200, 1, Europe),
        new("Amsterdam", "Noord-Holland", "Netherlands", 210, 3, Europe),
        new("Utrecht", "Utrecht", "Netherlands", 210, 1, Europe),
        new("Gent", "Oost-Vlaanderen", "Belgium", 210, 1, Europe),
        new("Madrid", "Comunidad de Madrid", "Spain", 210, 2, Europe),
        new("Málaga", "Andalucía", "Spain", 210, 1, Europe),
        new("Milano", "Lombardia", "Italy", 220, 2, Europe),
        new("Göteborg", "Västra Götaland", "Sweden", 250, 1, Europe),
        new("Malmö", "Skåne", "Sweden", 250, 1, Europe),
        new("Århus", "Midtjylland", "Denmark", 250, 1, Europe),
        new("Wien", "Wien", "Austria", 200, 1, Europe),
        new("Boston", "Massachusetts", "United States", 0, 2, Overseas),
        new("Portland", "Oregon", "United States", 0, 1, Overseas),
    ];

    /// <summary>How many of them have room for stores.</summary>
    public const int StoreTowns = 20;

    /// <summary>Where a customer who only buys online lives.</summary>
    public static AliasTable Online { get; } = AliasTable.Of([.. All.Select(p => p.OnlineWeight)]);
}
