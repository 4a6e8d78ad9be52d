namespace Tillsight.Sources.Values;

/// <summary>Instants written as a count since 1970-01-01 UTC.</summary>
static class Epochs
{
    const long Year2000 = 946_684_800, Year2050 = 2_524_608_000;

    /// <summary>The unit in which all of the numbers fall between 2000 and 2050, or null.</summary>
    public static EpochUnit? UnitOf(long least, long greatest)
    {
        if (least > greatest) return null;
        if (least >= Year2000 && greatest <= Year2050) return EpochUnit.Seconds;
        return least >= Year2000 * 1000 && greatest <= Year2050 * 1000 ? EpochUnit.Milliseconds : null;
    }

    public static string Words(EpochUnit unit) => unit == EpochUnit.Seconds ? "seconds" : "milliseconds";
}
