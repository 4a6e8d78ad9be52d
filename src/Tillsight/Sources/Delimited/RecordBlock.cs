namespace Tillsight.Sources.Delimited;

/// <summary>Whole records of one stretch of text, and how far they have been parsed.</summary>
sealed class RecordBlock(int capacity, RecordParser parser, Action<RecordBlock> release) : RecordChunk
{
    /// <summary>Bytes before the text that hold line feeds, so that a look back from the first byte is safe and sees a line end.</summary>
    public const int Lead = 2;

    /// <summary>Bytes after the text that vectors may load.</summary>
    public const int Slack = 64;

    public byte[] Buffer { get; private set; } = NewBuffer(capacity);

    /// <summary>Bytes of text held, counted from <see cref="Lead"/>.</summary>
    public int Length { get; set; }

    /// <summary>End of the last whole record; what follows belongs to the next block.</summary>
    public int End { get; set; }

    /// <summary>Where the next record to parse starts.</summary>
    public int Position { get; set; }

    public long RecordNumber { get; set; }

    public long LineNumber { get; set; }

    /// <summary>Line stretches whose opening quote never closes, in order.</summary>
    public List<Range> Strays { get; } = [];

    public int NextStray { get; set; }

    public bool HasNul { get; set; }

    public bool HasInvalidUtf8 { get; set; }

    public override bool Fill(RecordBatch batch, Action<BadRecord> reject) => parser.Fill(this, batch, reject);

    public override void Release() => release(this);

    public int Capacity => Buffer.Length - Lead - Slack;

    public Span<byte> Free => Buffer.AsSpan(Lead + Length, Capacity - Length);

    public ReadOnlySpan<byte> Text => Buffer.AsSpan(0, Lead + Length);

    public void Reset()
    {
        Length = 0;
        End = Position = Lead;
        Strays.Clear();
        NextStray = 0;
        Tally.Clear();
        HasNul = HasInvalidUtf8 = false;
    }

    public void Grow(int atLeast)
    {
        byte[] larger = NewBuffer(Math.Max(atLeast, Capacity * 2));
        Buffer.AsSpan(0, Lead + Length).CopyTo(larger);
        Buffer = larger;
    }

    static byte[] NewBuffer(int capacity)
    {
        byte[] buffer = new byte[Lead + capacity + Slack];
        buffer.AsSpan(0, Lead).Fill((byte)'\n');
        return buffer;
    }
}
