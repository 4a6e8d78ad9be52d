namespace Tillsight.Sources;

/// <summary>Takes what one worker read. Each worker has its own sink, so a sink needs no locks.</summary>
public interface IRecordSink
{
    /// <summary>Takes a batch. The batch and the spans taken from it are reused after the call returns.</summary>
    void Write(RecordBatch batch);

    /// <summary>Takes a record that does not fit the table.</summary>
    void Reject(BadRecord record);
}
