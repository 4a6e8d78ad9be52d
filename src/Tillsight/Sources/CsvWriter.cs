using System.Buffers;

namespace Tillsight.Sources;

/// <summary>Writes a table as CSV (RFC 4180, UTF-8): every cell exactly as read, quoted where it must be. An absent cell is an empty field.</summary>
public static class CsvWriter
{
    static readonly SearchValues<byte> NeedQuotes = SearchValues.Create("\",\r\n"u8);

    /// <param name="reject">Takes the records that do not fit.</param>
    public static ReadOutcome Write(TabularTable table, Stream into, Action<BadRecord> reject)
    {
        var buffer = new ByteBuffer();
        WriteHeader(table.ColumnNames, buffer);
        using var reader = table.OpenReader(reject);
        var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int row = 0; row < batch.RowCount; row++) WriteRow(batch, row, buffer);
            Flush(buffer, into);
        }
        Flush(buffer, into);
        return reader.Outcome!;
    }

    static void WriteHeader(IReadOnlyList<string> names, ByteBuffer buffer)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (i > 0) buffer.Append((byte)',');
            WriteCell(System.Text.Encoding.UTF8.GetBytes(names[i]), buffer);
        }
        buffer.Append("\r\n"u8);
    }

    static void WriteRow(RecordBatch batch, int row, ByteBuffer buffer)
    {
        for (int column = 0; column < batch.ColumnCount; column++)
        {
            if (column > 0) buffer.Append((byte)',');
            var cell = batch.Utf8(column, row);
            // An empty line would be no record at all.
            if (cell.IsEmpty && batch.ColumnCount == 1) buffer.Append("\"\""u8);
            else WriteCell(cell, buffer);
        }
        buffer.Append("\r\n"u8);
    }

    static void WriteCell(ReadOnlySpan<byte> cell, ByteBuffer buffer)
    {
        if (!cell.ContainsAny(NeedQuotes))
        {
            buffer.Append(cell);
            return;
        }
        buffer.Append((byte)'"');
        for (int quote; (quote = cell.IndexOf((byte)'"')) >= 0; cell = cell[(quote + 1)..])
        {
            buffer.Append(cell[..(quote + 1)]);
            buffer.Append((byte)'"');
        }
        buffer.Append(cell);
        buffer.Append((byte)'"');
    }

    static void Flush(ByteBuffer buffer, Stream into)
    {
        into.Write(buffer.Span);
        buffer.Clear();
    }
}
