using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tillsight.DuckDb;
using Tillsight.Engines;
using Tillsight.Sources;

namespace Tillsight.Warehouse.Archive;

/// <summary>
/// Collects one worker's rows and writes them to a part of the archive whenever one is full. Columns whose cells repeat are handed over
/// as enumerations, which Parquet keeps as they are: a dictionary and its numbers.
/// </summary>
sealed class PartWriter : IRecordSink, IDisposable
{
    /// <summary>Rows of a part, which is one row group: large enough to compress, small enough to hold.</summary>
    const int RowsPerPart = 384 * 1024;

    /// <summary>Below this many rows a different text, a dictionary is more to write than the texts.</summary>
    const int RowsPerText = 3;

    static readonly string[] Own = ["_record", "_line", "_error", "_text"];

    readonly DuckDbConnection _connection;
    readonly string _folder, _table;
    readonly int _worker;
    readonly IReadOnlyList<string> _names;
    readonly CancellationToken _cancellation;
    readonly List<long> _records = new(RowsPerPart), _lines = new(RowsPerPart);
    readonly CellDictionary[] _texts;
    readonly List<int>[] _codes;
    readonly Dictionary<int, BadRecord> _bad = [];
    int _parts;

    public PartWriter(DuckDbEngine staging, string folder, int worker, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        _connection = staging.Connect();
        _folder = folder;
        _worker = worker;
        _names = columns;
        _cancellation = cancellation;
        _table = $"part_{Path.GetFileName(folder)[5..]}_{worker}";
        _texts = [.. columns.Select(_ => new CellDictionary())];
        _codes = [.. columns.Select(_ => new List<int>())];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(RecordBatch batch)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            _records.Add(batch.RecordNumber(row));
            _lines.Add(batch.LineNumber(row));
        }
        for (int column = 0; column < _codes.Length; column++)
        {
            var texts = _texts[column];
            int before = _codes[column].Count;
            CollectionsMarshal.SetCount(_codes[column], before + batch.RowCount);
            var codes = CollectionsMarshal.AsSpan(_codes[column])[before..];
            for (int row = 0; row < codes.Length; row++)
                codes[row] = batch.IsNull(column, row) ? -1 : texts.Code(batch.Utf8(column, row));
        }
        if (_records.Count >= RowsPerPart) WritePart();
    }

    public void Reject(BadRecord record)
    {
        _bad.Add(_records.Count, record);
        _records.Add(record.RecordNumber);
        _lines.Add(record.LineNumber);
        foreach (var codes in _codes) codes.Add(-1);
    }

    public void Finish()
    {
        if (_records.Count > 0 || _parts == 0) WritePart();
    }

    public void Dispose() => _connection.Dispose();

    void WritePart()
    {
        bool[] isEnumeration = [.. _texts.Select(t => t.Count > 0 && (long)t.Count * RowsPerText <= _records.Count)];
        for (int column = 0; column < _texts.Length; column++)
            if (isEnumeration[column]) CreateEnumeration(column);
        string columns = string.Concat(_names.Select((name, i) => $", {Sql.Name(name)} {(isEnumeration[i] ? Enumeration(i) : "varchar")}"));
        _connection.Execute($"create table {_table} (_record bigint, _line bigint, _error varchar, _text varchar{columns})", _cancellation);
        Append(isEnumeration);
        string part = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"part-{_worker:00}-{++_parts:0000}.parquet"));
        _connection.Execute($"copy {_table} to {Sql.Text(part)} (format parquet, compression snappy, row_group_size {RowsPerPart + RecordBatch.MaxRows})", _cancellation);
        _connection.Execute($"drop table {_table}");
        for (int column = 0; column < _texts.Length; column++)
        {
            if (isEnumeration[column]) _connection.Execute($"drop type {Enumeration(column)}");
            _texts[column].Clear();
            _codes[column].Clear();
        }
        _records.Clear();
        _lines.Clear();
        _bad.Clear();
    }

    string Enumeration(int column) => string.Create(CultureInfo.InvariantCulture, $"{_table}_{column}");

    /// <summary>Makes the type of a column: its texts in the order of their numbers.</summary>
    void CreateEnumeration(int column)
    {
        string values = Enumeration(column) + "_values";
        _connection.Execute($"create temp table {values} (code integer, value varchar)", _cancellation);
        using (var appender = _connection.CreateAppender(null, values))
        {
            appender.Writer.ValidateUtf8 = false;
            for (int from = 0; from < _texts[column].Count; from += DuckDbChunkWriter.Capacity)
            {
                int rows = Math.Min(DuckDbChunkWriter.Capacity, _texts[column].Count - from);
                var codes = appender.Writer.Values<int>(0);
                for (int row = 0; row < rows; row++)
                {
                    codes[row] = from + row;
                    appender.Writer.SetUtf8(1, row, _texts[column][from + row]);
                }
                appender.FlushChunk(rows);
            }
            appender.Close();
        }
        _connection.Execute($"create type {Enumeration(column)} as enum (select value from {values} order by code)", _cancellation);
        _connection.Execute($"drop table {values}");
    }

    void Append(bool[] isEnumeration)
    {
        // Columns left out are null.
        string[] own = _bad.Count == 0 ? Own[..2] : Own;
        using var appender = _connection.CreateAppender(null, null, _table, [.. own, .. _names]);
        var writer = appender.Writer;
        writer.ValidateUtf8 = false;
        for (int from = 0; from < _records.Count; from += DuckDbChunkWriter.Capacity)
        {
            int rows = Math.Min(DuckDbChunkWriter.Capacity, _records.Count - from);
            CollectionsMarshal.AsSpan(_records).Slice(from, rows).CopyTo(writer.Values<long>(0));
            CollectionsMarshal.AsSpan(_lines).Slice(from, rows).CopyTo(writer.Values<long>(1));
            if (_bad.Count > 0) Complaints(writer, from, rows);
            for (int column = 0; column < _codes.Length; column++)
            {
                var codes = CollectionsMarshal.AsSpan(_codes[column]).Slice(from, rows);
                if (isEnumeration[column]) Numbers(writer, column + own.Length, codes);
                else Texts(writer, column + own.Length, codes, _texts[column]);
            }
            appender.FlushChunk(rows);
        }
        appender.Close();
    }

    void Complaints(DuckDbChunkWriter writer, int from, int rows)
    {
        for (int row = 0; row < rows; row++)
        {
            if (_bad.TryGetValue(from + row, out var bad))
            {
                writer.SetString(2, row, bad.Message);
                writer.SetString(3, row, bad.Text);
            }
            else
            {
                writer.SetNull(2, row);
                writer.SetNull(3, row);
            }
        }
    }

    static void Texts(DuckDbChunkWriter writer, int column, ReadOnlySpan<int> codes, CellDictionary texts)
    {
        for (int row = 0; row < codes.Length; row++)
        {
            if (codes[row] < 0) writer.SetNull(column, row);
            else writer.SetUtf8(column, row, texts[codes[row]]);
        }
    }

    // Compiled in full at once: the code of a ready-to-run image is not made for loops over a million cells.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Numbers(DuckDbChunkWriter writer, int column, ReadOnlySpan<int> codes)
    {
        var physical = DuckDbPhysicalType.Of(writer.ColumnTypes[column]);
        if (physical == typeof(byte))
        {
            var target = writer.Values<byte>(column);
            for (int row = 0; row < codes.Length; row++) target[row] = (byte)Math.Max(codes[row], 0);
        }
        else if (physical == typeof(ushort))
        {
            var target = writer.Values<ushort>(column);
            for (int row = 0; row < codes.Length; row++) target[row] = (ushort)Math.Max(codes[row], 0);
        }
        else
        {
            var target = writer.Values<uint>(column);
            for (int row = 0; row < codes.Length; row++) target[row] = (uint)Math.Max(codes[row], 0);
        }
        for (int row = 0; row < codes.Length; row++)
            if (codes[row] < 0) writer.SetNull(column, row);
    }
}
