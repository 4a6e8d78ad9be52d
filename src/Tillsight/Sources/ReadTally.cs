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

    /// <summary>The last record that was too short, and its fields.</summary>
    public long LastShortRecord;
    public int LastShortFields;

    public void AddShort(long record, int fields)
    {
        ShortRecords++;
        if (record > LastShortRecord) (LastShortRecord, LastShortFields) = (record, fields);
    }

    public void Add(ReadTally other)
    {
        if (other.LastShortRecord > LastShortRecord) (LastShortRecord, LastShortFields) = (other.LastShortRecord, other.LastShortFields);
        Records += other.Records;
        BadRecords += other.BadRecords;
        ShortRecords += other.ShortRecords;
        LongRecords += other.LongRecords;
        EncodingRepairs += other.EncodingRepairs;
        QuoteRepairs += other.QuoteRepairs;
    }

    public void Clear()
    {
        Records = BadRecords = ShortRecords = LongRecords = EncodingRepairs = QuoteRepairs = LastShortRecord = 0;
        LastShortFields = 0;
    }
}
