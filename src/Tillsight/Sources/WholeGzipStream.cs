using System.IO.Compression;

namespace Tillsight.Sources;

/// <summary>Decompresses gzip and throws where the content breaks off.</summary>
/// <remarks>
/// .NET's own stream ends quietly at truncated content. So a small member of our own is appended to what is stored: it comes out
/// at the end only if everything before it was whole.
/// </remarks>
sealed class WholeGzipStream : ForwardStream
{
    static readonly byte[] Mark = Convert.FromHexString("54696C6C7369676874FFC0FEF8E0C1F5");
    static readonly byte[] MarkMember = Compress(Mark);

    readonly GZipStream _inner;
    readonly AppendingStream _stored;
    readonly byte[] _buffer = new byte[128 << 10];
    int _start, _end;
    bool _isAtEnd;

    public WholeGzipStream(Stream stored)
    {
        _stored = new AppendingStream(stored, MarkMember);
        _inner = new GZipStream(_stored, CompressionMode.Decompress);
    }

    /// <exception cref="InvalidDataException">The content is damaged or breaks off.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (!_isAtEnd && _end - _start <= Mark.Length) Fill();
        int ready = Math.Min(buffer.Length, _end - _start - (_isAtEnd ? 0 : Mark.Length));
        _buffer.AsSpan(_start, ready).CopyTo(buffer);
        _start += ready;
        return ready;
    }

    void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (_end <= Mark.Length)
        {
            int read = _inner.Read(_buffer.AsSpan(_end));
            _end += read;
            if (read > 0) continue;
            _isAtEnd = true;
            if (_buffer.AsSpan(0, _end).EndsWith(Mark)) _end -= Mark.Length;
            // Padding after the last member is no damage; .NET stops before it, and our mark lies behind.
            else if (!_stored.EndsWithPadding) throw new InvalidDataException("The gzip content breaks off.");
            return;
        }
    }

    static byte[] Compress(byte[] content)
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Fastest)) gzip.Write(content);
        return stored.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A stream and then some bytes more.</summary>
    sealed class AppendingStream(Stream stored, byte[] appended) : ForwardStream
    {
        const int PaddingBytes = 8;

        int _zeros, _given;

        /// <summary>True where the stream ended with zeros, as blocks of tapes and some file systems do.</summary>
        public bool EndsWithPadding => _zeros >= PaddingBytes;

        public override int Read(Span<byte> buffer)
        {
            int read = stored.Read(buffer);
            if (read > 0)
            {
                int lastByte = buffer[..read].LastIndexOfAnyExcept((byte)0);
                _zeros = lastByte < 0 ? _zeros + read : read - 1 - lastByte;
                return read;
            }
            int count = Math.Min(buffer.Length, appended.Length - _given);
            appended.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) stored.Dispose();
            base.Dispose(disposing);
        }
    }
}
