namespace Tillsight.Sources.PracticeShop;

/// <summary>What practice shop to make. The same options give the same bytes on every machine.</summary>
public sealed record PracticeShopOptions
{
    /// <summary>Order lines in all, returns and postage included: exactly so many are written.</summary>
    public long Lines { get; init; } = 60_000;

    /// <summary>Chooses one of 2^64 shops.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>First day of trade in the files.</summary>
    public DateOnly From { get; init; } = new(2024, 1, 1);

    /// <summary>Last day, included.</summary>
    public DateOnly To { get; init; } = new(2025, 12, 31);

    /// <summary>Stores beside the web shop; null lets them grow with the size (4 at 60,000 lines, 37 at 100 million).</summary>
    public int? Stores { get; init; }

    /// <summary>Products; null lets them grow with the size (420 at 60,000 lines, 5,600 at 100 million).</summary>
    public int? Products { get; init; }

    /// <summary>Share of the lines bought in a store whose customer is known.</summary>
    public double IdentifiedStoreShare { get; init; } = 0.65;

    /// <summary>Threads at work; null means one a core. The files do not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>The orders of a day are held in memory.</summary>
    const long MostLinesADay = 5_000_000;

    /// <summary>Days from the first to the last.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <exception cref="UsageException">An option is out of its range; the message names it.</exception>
    public void Validate()
    {
        Require(Lines is >= 1 and <= 2_000_000_000, $"The size is {Lines}; a shop has 1 to 2,000,000,000 order lines (--size).");
        Require(To >= From, $"The shop's last day ({To:yyyy-MM-dd}) is before its first ({From:yyyy-MM-dd}) (--from, --to).");
        Require(Days <= 3660, $"The shop would trade for {Days} days; ten years (3,660 days) is the most (--from, --to).");
        Require(
            Lines / Days <= MostLinesADay,
            $"{Lines} lines in {Days} days are more than {MostLinesADay} a day, which is the most; a longer time is needed (--from, --to).");
        Require(From.Year is >= 1950 and <= 2200, $"The first day is {From:yyyy-MM-dd}; a year from 1950 to 2200 was expected (--from).");
        Require(Stores is null or (>= 1 and <= 60), $"{Stores} stores were asked for; 1 to 60 can be made.");
        Require(Products is null or (>= 60 and <= 20_000), $"{Products} products were asked for; 60 to 20,000 can be made.");
        Require(IdentifiedStoreShare is >= 0.1 and <= 1, $"The identified share is {IdentifiedStoreShare}; 0.1 to 1 was expected.");
        Require(Threads is null or >= 1, $"{Threads} threads were asked for; at least 1 is needed.");
    }

    static void Require(bool holds, FormattableString message)
    {
        if (!holds) throw new UsageException(FormattableString.Invariant(message));
    }
}
