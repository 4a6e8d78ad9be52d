using Tillsight.Sources;

namespace Tillsight.Tests.Sources;

/// <summary>Counts what it is given.</summary>
sealed class CountingSink : IRecordSink
{
    public long Rows { get; private set; }

    public long Rejected { get; private set; }

    public void Write(RecordBatch batch) => Rows += batch.RowCount;

    public void Reject(BadRecord record) => Rejected++;
}
