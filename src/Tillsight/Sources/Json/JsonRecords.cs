using System.Text.Json;

namespace Tillsight.Sources.Json;

/// <summary>Cuts a stream of JSON into records, each whole in memory, and counts lines.</summary>
abstract class JsonRecords(Content content, Stream utf8)
{
    /// <summary>A record that is longer than this is no record.</summary>
    const int MaxRecordBytes = 64 << 20;

    byte[] _buffer = new byte[256 << 10];
    protected int Position, End;

    protected string Name => content.Name;

    protected bool IsAtEnd { get; private set; }

    protected ReadOnlySpan<byte> Unread => _buffer.AsSpan(Position, End - Position);

    /// <summary>1-based line of the record read last.</summary>
    public long Line { get; protected set; } = 1;

    /// <summary>Records read.</summary>
    public long Count { get; protected set; }

    /// <summary>The next record's text; false at the end.</summary>
    public abstract bool TryRead(out ReadOnlySpan<byte> record);

    /// <summary>Reads more of the stream behind what is unread; false when there is no more.</summary>
    protected bool ReadMore()
    {
        if (IsAtEnd) return false;
        if (Position > 0) _buffer.AsSpan(Position, End - Position).CopyTo(_buffer);
        (Position, End) = (0, End - Position);
        if (End == _buffer.Length)
        {
            if (End > MaxRecordBytes) throw new BadInputException($"A single record is longer than {MaxRecordBytes >> 20} MB.", $"{Name}, line {Line}");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        int read = Read();
        End += read;
        IsAtEnd = read == 0;
        return read > 0;
    }

    int Read()
    {
        try
        {
            return utf8.Read(_buffer.AsSpan(End));
        }
        catch (InvalidDataException failure)
        {
            throw Unreadable.Truncated(failure, Name, Count);
        }
        catch (IOException failure)
        {
            throw Unreadable.Because(failure, Name);
        }
    }

    protected void SkipByteOrderMark()
    {
        while (Unread.Length < 3 && ReadMore()) { }
        if (Unread.StartsWith("\uFEFF"u8)) Position += 3;
    }
}

/// <summary>One object a line.</summary>
sealed class NdJsonRecords : JsonRecords
{
    long _nextLine = 1;

    public NdJsonRecords(Content content, Stream utf8)
        : base(content, utf8) => SkipByteOrderMark();

    public override bool TryRead(out ReadOnlySpan<byte> record)
    {
        while (true)
        {
            int lineEnd = Unread.IndexOf((byte)'\n');
            if (lineEnd < 0 && ReadMore()) continue;
            record = lineEnd < 0 ? Unread : Unread[..lineEnd];
            if (lineEnd < 0 && record.IsEmpty) return false;
            Position += lineEnd < 0 ? record.Length : lineEnd + 1;
            Line = _nextLine++;
            record = record.Trim(" \t\r"u8);
            if (record.IsEmpty) continue;
            Count++;
            return true;
        }
    }
}

/// <summary>The elements of an array, at the top or as a member of the top object.</summary>
sealed class JsonArrayRecords : JsonRecords
{
    JsonReaderState _state;
    bool _isInArray, _isDone;
    long _lines = 1;

    public JsonArrayRecords(Content content, Stream utf8)
        : base(content, utf8) => SkipByteOrderMark();

    public override bool TryRead(out ReadOnlySpan<byte> record)
    {
        record = default;
        while (!_isDone)
        {
            try
            {
                var step = Step(out record);
                if (step == JsonStep.Record) return true;
                if (step == JsonStep.NeedsMore && !ReadMore()) throw new JsonException("The text ends in the middle.");
            }
            catch (JsonException failure)
            {
                // The reader counts its lines from the start of the stream, from zero.
                long line = failure.LineNumber + 1 ?? _lines + Unread.Count((byte)'\n');
                string fault = failure.Message.Split(" LineNumber")[0];
                throw new BadInputException($"It is not valid JSON after {Count} records: {fault} Repair or export it again.", $"{Name}, line {line}", failure);
            }
        }
        return false;
    }

    JsonStep Step(out ReadOnlySpan<byte> record)
    {
        record = default;
        var reader = new Utf8JsonReader(Unread, IsAtEnd, _state);
        if (!reader.Read()) return JsonStep.NeedsMore;
        if (_isInArray)
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                _isDone = true;
                return JsonStep.Passed;
            }
            int start = (int)reader.TokenStartIndex;
            if (!reader.TrySkip()) return JsonStep.NeedsMore;
            record = Unread[start..(int)reader.BytesConsumed];
            Line = _lines + Unread[..start].Count((byte)'\n');
            Count++;
            Pass(ref reader);
            return JsonStep.Record;
        }
        return Enter(ref reader);
    }

    /// <summary>Passes over what comes before the array of records.</summary>
    JsonStep Enter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            // A list of plain values within the top object is not the records.
            var ahead = reader;
            if (!ahead.Read()) return JsonStep.NeedsMore;
            bool isRecords = reader.CurrentDepth == 0 || ahead.TokenType == JsonTokenType.StartObject;
            if (!isRecords && !reader.TrySkip()) return JsonStep.NeedsMore;
            _isInArray = isRecords;
        }
        else if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth > 0 && !reader.TrySkip()) return JsonStep.NeedsMore;
        if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
            throw new BadInputException("The JSON object holds no list of objects. A list of records is expected: [{...}, {...}].", Name);
        Pass(ref reader);
        return JsonStep.Passed;
    }

    void Pass(ref Utf8JsonReader reader)
    {
        int consumed = (int)reader.BytesConsumed;
        _lines += Unread[..consumed].Count((byte)'\n');
        _state = reader.CurrentState;
        Position += consumed;
    }

    enum JsonStep { Passed, Record, NeedsMore }
}
