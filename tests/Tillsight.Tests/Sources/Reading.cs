using System.Text;
using Tillsight.Sources;

namespace Tillsight.Tests.Sources;

/// <summary>Reads a table into strings and remembers everything else that was said.</summary>
sealed class Reading : IRecordSink
{
    readonly List<(long Record, long Line, string?[] Cells)> _rows = [];

    Reading(TabularTable table) => Table = table;

    public TabularTable Table { get; }

    public TableFormat Format => Table.Format;

    public List<BadRecord> Bad { get; } = [];

    public ReadOutcome Outcome { get; private set; } = null!;

    public IReadOnlyList<IReadOnlyList<string?>> Rows => [.. _rows.OrderBy(r => r.Record).Select(r => r.Cells)];

    public IReadOnlyList<(long Record, long Line)> Places => [.. _rows.OrderBy(r => r.Record).Select(r => (r.Record, r.Line))];

    public static Reading Of(string text, ReadOptions? options = null) => Of(Encoding.UTF8.GetBytes(text), options);

    public static Reading Of(byte[] content, ReadOptions? options = null) =>
        Of(Assert.Single(TabularFile.Open(new MemoryStream(content), "test", options).Tables));

    public static Reading OfFile(string path, ReadOptions? options = null) => Of(Assert.Single(TabularFile.Open(path, options).Tables));

    public static Reading Of(TabularTable table)
    {
        var reading = new Reading(table);
        using var reader = table.OpenReader(reading.Bad.Add);
        var batch = new RecordBatch();
        while (reader.Read(batch)) reading.Write(batch);
        reading.Outcome = reader.Outcome!;
        return reading;
    }

    public static Reading InParallel(TabularTable table, int workers)
    {
        var all = new Reading(table);
        var each = Enumerable.Range(0, workers).Select(_ => new Reading(table)).ToArray();
        all.Outcome = table.ReadParallel(workers, i => each[i], cancellation: TestContext.Current.CancellationToken);
        foreach (var part in each)
        {
            all._rows.AddRange(part._rows);
            all.Bad.AddRange(part.Bad);
        }
        all.Bad.Sort((a, b) => a.RecordNumber.CompareTo(b.RecordNumber));
        return all;
    }

    public void Write(RecordBatch batch)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            string?[] cells = new string?[batch.ColumnCount];
            for (int column = 0; column < cells.Length; column++)
                cells[column] = batch.IsNull(column, row) ? null : Encoding.UTF8.GetString(batch.Utf8(column, row));
            _rows.Add((batch.RecordNumber(row), batch.LineNumber(row), cells));
        }
    }

    public void Reject(BadRecord record) => Bad.Add(record);
}
