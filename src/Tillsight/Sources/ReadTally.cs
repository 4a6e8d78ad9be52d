namespace Tillsight.Sources;

/// <summary>What one worker counted; added up when all are done.</summary>
sealed class ReadTally
{
    public long Records;
    public long BadRecords;
    public long ShortRecords;
    public long LongRecords;
    public long EncodingRepairs;
    public long QuoteRepairs;

    public void Add(ReadTally other)
    {
        Records += other.Records;
        BadRecords += other.BadRecords;
        ShortRecords += other.ShortRecords;
        LongRecords += other.LongRecords;
        EncodingRepairs += other.EncodingRepairs;
        QuoteRepairs += other.QuoteRepairs;
    }

    public void Clear() => Records = BadRecords = ShortRecords = LongRecords = EncodingRepairs = QuoteRepairs = 0;
}
