namespace Tillsight.Sources;

/// <summary>A growing run of bytes that is reused.</summary>
sealed class ByteBuffer
{
    public byte[] Array { get; private set; } = [];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void Append(byte value)
    {
        Ensure(1);
        Array[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Ensure(bytes.Length);
        bytes.CopyTo(Array.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Room for <paramref name="count"/> more bytes; say how many were used with <see cref="Advance"/>.</summary>
    public Span<byte> Free(int count)
    {
        Ensure(count);
        return Array.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public void Truncate(int length) => Length = length;

    public ReadOnlySpan<byte> Span => Array.AsSpan(0, Length);

    void Ensure(int count)
    {
        if (Array.Length - Length >= count) return;
        byte[] larger = new byte[Math.Max(Array.Length * 2, Math.Max(Length + count, 4096))];
        Array.AsSpan(0, Length).CopyTo(larger);
        Array = larger;
    }
}
