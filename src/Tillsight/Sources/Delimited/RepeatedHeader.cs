using System.Text;

namespace Tillsight.Sources.Delimited;

/// <summary>Takes out records that repeat the header: files glued together, exports that print it on every page.</summary>
sealed class RepeatedHeader(IReadOnlyList<string> header)
{
    readonly byte[][] _header = [.. header.Select(Encoding.UTF8.GetBytes)];

    public void TakeOut(RecordBatch batch, ReadTally tally, Action<BadRecord> reject)
    {
        int kept = 0;
        for (int row = 0; row < batch.RowCount; row++)
        {
            if (Is(batch, row))
            {
                tally.BadRecords++;
                int columns = batch.ColumnCount;
                reject(new BadRecord(batch.RecordNumber(row), batch.LineNumber(row), BadRecordReason.RepeatedHeader, columns, columns, string.Join(',', header)));
            }
            else batch.Move(row, kept++);
        }
        batch.RowCount = kept;
    }

    bool Is(RecordBatch batch, int row)
    {
        var first = batch.Utf8(0, row);
        if (first.StartsWith("\uFEFF"u8)) first = first[3..];
        if (!first.SequenceEqual(_header[0])) return false;
        for (int column = 1; column < _header.Length; column++)
            if (!batch.Utf8(column, row).SequenceEqual(_header[column])) return false;
        return true;
    }
}
