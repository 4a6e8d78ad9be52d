namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>Where an order is placed.</summary>
enum Channel : byte { Store, Online, App }

static class Channels
{
    public const int Count = 3;

    public static string[] Names { get; } = ["Store", "Online", "App"];

    /// <summary>Shares of the lines on an average day of the first stores.</summary>
    public static double[] Shares { get; } = [0.60, 0.30, 0.10];

    /// <summary>Share of the lines bought online or by app whose customer is known; the others check out as guests.</summary>
    public const double IdentifiedOnlineShare = 0.92;

    /// <summary>How often a customer of the stores orders online, and one of the web shop or the app goes to the store in town.</summary>
    public const double OnlineInsteadOfStore = 0.10, StoreInsteadOfOnline = 0.12;
}
