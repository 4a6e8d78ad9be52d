namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>Who likes what: the index into a category's tastes. Buyers without a name have the average taste.</summary>
enum TasteGroup : byte { YoungerWomen, OlderWomen, YoungerOthers, OlderOthers, Average }

static class TasteGroups
{
    public const int Count = 5;

    /// <summary>From what age on a customer counts as older.</summary>
    public const int OlderFrom = 45;

    /// <summary>Expected shares of the known customers' orders, used to keep each category's own share as declared.</summary>
    public static double[] Shares { get; } = [0.31, 0.27, 0.22, 0.20];

    public static TasteGroup Of(bool isWoman, int age) => (isWoman, age >= OlderFrom) switch
    {
        (true, false) => TasteGroup.YoungerWomen,
        (true, true) => TasteGroup.OlderWomen,
        (false, false) => TasteGroup.YoungerOthers,
        _ => TasteGroup.OlderOthers,
    };
}
