using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tillsight.DuckDb;
using Tillsight.Engines;
using Tillsight.Sources;

namespace Tillsight.Warehouse.Archive;

/// <summary>
/// Archives tables as they come: every cell as text, with record and line number, in Parquet parts. Memory stays bounded: each worker
/// collects <see cref="RowsPerPart"/> rows and writes them out.
/// </summary>
/// <param name="folder">The workspace's archive folder.</param>
public sealed class BatchWriter(DuckDbEngine staging, string folder, int workers)
{
    /// <summary>Rows that a worker collects before it writes a part: large enough to compress, small enough to hold.</summary>
    const int RowsPerPart = 600_000;

    /// <summary>Reads a table to its end into the archive. A batch that is there already is not written twice.</summary>
    /// <exception cref="BadInputException">The file cannot be read to its end; nothing stays behind.</exception>
    public Batch Write(SourceFile file, TabularTable table, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        string half = Path.Combine(folder, ".new-" + Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(half);
        try
        {
            var sinks = new List<PartSink>();
            ReadOutcome outcome;
            try
            {
                outcome = table.ReadParallel(workers, worker =>
                {
                    var sink = new PartSink(staging, half, worker, table.ColumnNames, cancellation);
                    lock (sinks) sinks.Add(sink);
                    return sink;
                }, progress, cancellation);
                foreach (var sink in sinks) sink.Finish();
            }
            finally
            {
                foreach (var sink in sinks) sink.Dispose();
            }
            return Keep(half, file, table, outcome);
        }
        catch
        {
            Directory.Delete(half, recursive: true);
            throw;
        }
    }

    Batch Keep(string half, SourceFile file, TabularTable table, ReadOutcome outcome)
    {
        byte[] identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{outcome.ContentHash}\n{table.Name}\n{string.Join('\t', table.ColumnNames)}"));
        string id = Convert.ToHexStringLower(identity)[..16];
        string kept = Path.Combine(folder, id);
        if (Directory.Exists(kept)) Directory.Delete(half, recursive: true);
        else Directory.Move(half, kept);
        var stored = file.Path == SourceFile.StandardInput ? null : new FileInfo(file.Path);
        return new Batch(id, 0, "", "", file.Name, file.Path, table.Name, outcome.ContentHash, outcome.Bytes, stored?.Length, stored?.LastWriteTimeUtc,
            outcome.Records, outcome.BadRecords, null, null, id, string.Join(" ", table.Format.Notes.Concat(outcome.Notes)), DateTime.UtcNow, Batch.Current) { Remarks = outcome.Notes };
    }

    /// <summary>Collects one worker's rows in a table in memory and writes it to a part whenever it is full.</summary>
    sealed class PartSink : IRecordSink, IDisposable
    {
        readonly DuckDbConnection _connection;
        readonly string _folder, _table;
        readonly int _worker, _columns;
        readonly CancellationToken _cancellation;
        DuckDbAppender? _appender;
        long _rows;
        int _parts;

        public PartSink(DuckDbEngine staging, string folder, int worker, IReadOnlyList<string> columns, CancellationToken cancellation)
        {
            _connection = staging.Connect();
            _folder = folder;
            _worker = worker;
            _columns = columns.Count;
            _cancellation = cancellation;
            _table = $"part_{Path.GetFileName(folder)[5..]}_{worker}";
            _connection.Execute($"create table {_table} (_record bigint, _line bigint, _error varchar, _text varchar{string.Concat(columns.Select(c => $", {Sql.Name(c)} varchar"))})", cancellation);
        }

        public void Write(RecordBatch batch)
        {
            var writer = Appender.Writer;
            var records = writer.Values<long>(0);
            var lines = writer.Values<long>(1);
            for (int row = 0; row < batch.RowCount; row++)
            {
                records[row] = batch.RecordNumber(row);
                lines[row] = batch.LineNumber(row);
                writer.SetNull(2, row);
                writer.SetNull(3, row);
            }
            for (int column = 0; column < _columns; column++)
                for (int row = 0; row < batch.RowCount; row++)
                {
                    if (batch.IsNull(column, row)) writer.SetNull(column + 4, row);
                    else writer.SetUtf8(column + 4, row, batch.Utf8(column, row));
                }
            Flush(batch.RowCount);
        }

        public void Reject(BadRecord record)
        {
            var writer = Appender.Writer;
            writer.Values<long>(0)[0] = record.RecordNumber;
            writer.Values<long>(1)[0] = record.LineNumber;
            writer.SetString(2, 0, record.Message);
            writer.SetString(3, 0, record.Text);
            for (int column = 0; column < _columns; column++) writer.SetNull(column + 4, 0);
            Flush(1);
        }

        public void Finish()
        {
            if (_rows > 0 || _parts == 0) WritePart();
        }

        public void Dispose()
        {
            _appender?.Dispose();
            _connection.Execute($"drop table {_table}");
            _connection.Dispose();
        }

        DuckDbAppender Appender
        {
            get
            {
                if (_appender is null)
                {
                    _appender = _connection.CreateAppender(null, _table);
                    _appender.Writer.ValidateUtf8 = false;
                }
                return _appender;
            }
        }

        void Flush(int rows)
        {
            _appender!.FlushChunk(rows);
            _rows += rows;
            if (_rows >= RowsPerPart) WritePart();
        }

        void WritePart()
        {
            _appender?.Close();
            _appender?.Dispose();
            _appender = null;
            string part = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"part-{_worker:00}-{++_parts:0000}.parquet"));
            _connection.Execute($"copy {_table} to {Sql.Text(part)} (format parquet, compression snappy)", _cancellation);
            _connection.Execute($"truncate {_table}", _cancellation);
            _rows = 0;
        }
    }
}
