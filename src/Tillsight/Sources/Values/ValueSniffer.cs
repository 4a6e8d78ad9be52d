namespace Tillsight.Sources.Values;

/// <summary>
/// Watches a column's cells go by and then says what they are. Fed by one thread; each worker has its own and they are merged at the end.
/// Allocates only for what is new: a first example, a new layout, a new word.
/// </summary>
public sealed class ValueSniffer
{
    /// <summary>Longer cells are text without a look.</summary>
    const int LongestValue = 64;
    const int LongestWord = 16, MostWords = 16;

    readonly byte[] _last = new byte[LongestValue];
    int _lastLength = -1;
    long _run, _runRecord;

    internal NumberEvidence Numbers { get; } = new();

    internal DateEvidence Dates { get; } = new();

    internal WordCounts Words { get; } = new(MostWords);

    internal WordCounts MissingWords { get; } = new(MostWords);

    internal CellExamples OtherExamples { get; } = new();

    internal CellExamples CodeExamples { get; } = new();

    internal long Cells { get; private set; }

    internal long Empty { get; private set; }

    internal long Missing { get; private set; }

    /// <summary>Values that are neither numbers nor laid out like dates.</summary>
    internal long Others { get; private set; }

    /// <summary>Those of them that mix letters and digits without a space: codes.</summary>
    internal long Codes { get; private set; }

    /// <summary>Adds all cells of one column of a batch.</summary>
    public void Add(RecordBatch batch, int column)
    {
        for (int row = 0; row < batch.RowCount; row++) Add(batch.Utf8(column, row), batch.RecordNumber(row));
    }

    /// <summary>Adds one cell; an empty span stands for an empty and for an absent cell.</summary>
    public void Add(ReadOnlySpan<byte> cell, long recordNumber)
    {
        if (cell.IsEmpty)
        {
            Cells++;
            Empty++;
            return;
        }
        // Neighbouring lines often repeat a cell: dates, places, customers.
        if (cell.Length == _lastLength && cell.SequenceEqual(_last.AsSpan(0, _lastLength)))
        {
            _run++;
            return;
        }
        Flush();
        if (cell.Length > LongestValue)
        {
            Cells++;
            AddOther(cell, 1, recordNumber);
            return;
        }
        cell.CopyTo(_last);
        _lastLength = cell.Length;
        _run = 1;
        _runRecord = recordNumber;
    }

    /// <summary>Adds a cell that occurs several times, as a table of frequencies has it.</summary>
    /// <param name="recordNumber">The first record that has it.</param>
    public void Add(ReadOnlySpan<byte> cell, long times, long recordNumber)
    {
        Flush();
        Cells += times;
        if (cell.IsEmpty) Empty += times;
        else if (cell.Length > LongestValue) AddOther(cell, times, recordNumber);
        else Classify(cell, times, recordNumber);
    }

    /// <summary>Adds what another worker saw of the same column.</summary>
    public void Add(ValueSniffer other)
    {
        other.Flush();
        Flush();
        Cells += other.Cells;
        Empty += other.Empty;
        Missing += other.Missing;
        Others += other.Others;
        Codes += other.Codes;
        Numbers.Add(other.Numbers);
        Dates.Add(other.Dates);
        Words.Add(other.Words);
        MissingWords.Add(other.MissingWords);
        OtherExamples.Add(other.OtherExamples);
        CodeExamples.Add(other.CodeExamples);
    }

    /// <summary>Says what the cells seen so far are.</summary>
    public ValueFormat Decide(ValueHints? hints = null)
    {
        Flush();
        return new ValueDecision(this, hints ?? ValueHints.None).Decide();
    }

    void Flush()
    {
        if (_lastLength < 0) return;
        var cell = _last.AsSpan(0, _lastLength);
        _lastLength = -1;
        Cells += _run;
        Classify(cell, _run, _runRecord);
    }

    void Classify(ReadOnlySpan<byte> cell, long times, long record)
    {
        if (cell[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9') && Numbers.TryAddSimple(cell, times, record)) return;
        if (cell.ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            var scan = NumberScan.Of(cell);
            if (scan.IsNumber) Numbers.Add(scan, cell, times, record);
            else if (!Dates.TryAdd(cell, times, record)) AddOther(cell, times, record);
            return;
        }
        AddWord(cell, times, record);
    }

    void AddWord(ReadOnlySpan<byte> cell, long times, long record)
    {
        var word = Blank.Trim(cell);
        if (word.IsEmpty)
        {
            Empty += times;
            return;
        }
        if (Values.MissingWords.Contains(word))
        {
            Missing += times;
            MissingWords.Add(word, times, record);
            return;
        }
        AddOther(cell, times, record);
    }

    void AddOther(ReadOnlySpan<byte> cell, long times, long record)
    {
        Others += times;
        OtherExamples.Offer(record, cell);
        if (cell.Length <= LongestWord) Words.Add(cell, times, record);
        else Words.GiveUp();
        if (!IsCode(cell)) return;
        Codes += times;
        CodeExamples.Offer(record, cell);
    }

    static bool IsCode(ReadOnlySpan<byte> cell) =>
        cell.Length <= LongestWord && !cell.Contains((byte)' ') && cell.ContainsAnyInRange((byte)'0', (byte)'9')
        && (cell.ContainsAnyInRange((byte)'A', (byte)'Z') || cell.ContainsAnyInRange((byte)'a', (byte)'z'));
}
