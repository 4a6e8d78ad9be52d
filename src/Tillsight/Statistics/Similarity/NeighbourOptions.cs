namespace Tillsight.Statistics.Similarity;

/// <summary>What makes two spellings neighbours.</summary>
public sealed record NeighbourOptions
{
    /// <summary>Lowest similarity 1 - Damerau / longer length of two neighbours, 0.8 to 1.</summary>
    public double Threshold
    {
        get;
        // Below 0.8 two similar texts need not share any of the trigrams that the search goes by.
        init => field = value is >= 0.8 and <= 1 ? value
            : throw new ArgumentOutOfRangeException(nameof(Threshold), value, "A similarity from 0.8 to 1 is expected.");
    } = 0.85;

    /// <summary>Whether texts with different numbers in them are different things: "candle 10 cm" is no misspelt "candle 12 cm".</summary>
    public bool NumbersMustAgree { get; init; } = true;

    /// <summary>Whether the words that differ must themselves be as similar as the threshold asks, with or without the blanks between them:
    /// "retro spot bag" is "retrospot bag", but a "red heart holder" is no "pink heart holder", however much else they share.</summary>
    public bool DifferingWordsMustBeAlike { get; init; } = true;
}
