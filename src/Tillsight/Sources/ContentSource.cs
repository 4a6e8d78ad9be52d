namespace Tillsight.Sources;

/// <summary>Where a file's bytes come from: the disk, as often as wanted, or a stream, once, with its beginning kept for a look.</summary>
abstract class ContentSource
{
    /// <summary>Name for messages.</summary>
    public abstract string Name { get; }

    /// <summary>Bytes as stored, or null where unknown.</summary>
    public abstract long? Length { get; }

    /// <summary>Whether it can be opened more than once.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>The bytes as stored, from the first.</summary>
    /// <param name="isLook">True for a look at the beginning, which a stream answers from what it keeps.</param>
    public abstract Stream OpenStored(bool isLook);

    /// <summary>The stored bytes with random access, for archives.</summary>
    public abstract Stream OpenSeekable();

    public bool IsGzip { get; protected init; }

    /// <summary>The content from the first byte, decompressed, counted and hashed as it is read.</summary>
    public Content Open(bool isLook)
    {
        var stored = new CountingStream(OpenStored(isLook));
        Stream content = IsGzip ? new WholeGzipStream(stored) : stored;
        return new Content(this, stored, new HashingStream(content));
    }

    /// <summary>Makes sure that a look can reach that far.</summary>
    protected virtual void Keep(int bytes)
    {
    }

    /// <summary>The first bytes of the decompressed content.</summary>
    public byte[] Head(int count)
    {
        Keep(count);
        using var content = Open(isLook: true);
        byte[] head = new byte[count];
        int length = 0;
        try
        {
            while (length < count && content.Stream.Read(head.AsSpan(length)) is > 0 and var read) length += read;
        }
        catch (InvalidDataException failure)
        {
            // A damaged end is reported when it is reached; here the beginning is enough.
            if (length == 0) throw Unreadable.Truncated(failure, Name, 0);
        }
        catch (IOException failure)
        {
            throw Unreadable.Because(failure, Name);
        }
        return length == count ? head : head[..length];
    }
}

/// <summary>A file on disk.</summary>
sealed class DiskSource : ContentSource
{
    readonly string _path;

    public DiskSource(string path, string name)
    {
        _path = path;
        Name = name;
        using var stream = OpenStored(isLook: true);
        Length = stream.CanSeek ? stream.Length : null;
        IsGzip = Signatures.IsGzip(Signatures.Read(stream));
    }

    public override string Name { get; }

    public override long? Length { get; }

    public override bool IsRepeatable => true;

    public override Stream OpenSeekable() => new BufferedStream(OpenStored(isLook: false), 64 << 10);

    public override Stream OpenStored(bool isLook)
    {
        try
        {
            return new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable.Because(failure, Name);
        }
    }
}

/// <summary>A stream that can be read once; what was looked at is kept and replayed.</summary>
sealed class StreamSource : ContentSource
{
    const int KeptAtFirst = 1 << 20;

    readonly Stream _stream;
    byte[] _head = [];
    byte[]? _whole;
    bool _isEnded, _isTaken;

    public StreamSource(Stream stream, string name)
    {
        _stream = stream;
        Name = name;
        Keep(KeptAtFirst);
        IsGzip = Signatures.IsGzip(_head);
    }

    public override string Name { get; }

    public override long? Length => IsRepeatable ? _head.Length : null;

    /// <summary>True where the stream is so short that all of it is kept.</summary>
    public override bool IsRepeatable => _isEnded;

    protected override void Keep(int bytes)
    {
        if (_isEnded || _isTaken || bytes <= _head.Length) return;
        byte[] head = new byte[bytes];
        _head.CopyTo(head, 0);
        int length = _head.Length + _stream.ReadAtLeast(head.AsSpan(_head.Length), bytes - _head.Length, throwOnEndOfStream: false);
        _isEnded = length < bytes;
        _head = head[..length];
    }

    /// <summary>An archive's directory is at its end, so all of the stream is kept.</summary>
    public override Stream OpenSeekable()
    {
        _whole ??= ReadWhole();
        return new MemoryStream(_whole, writable: false);
    }

    byte[] ReadWhole()
    {
        using var content = OpenStored(isLook: false);
        using var whole = new MemoryStream();
        content.CopyTo(whole);
        return whole.ToArray();
    }

    public override Stream OpenStored(bool isLook)
    {
        var head = new MemoryStream(_head, writable: false);
        if (_isEnded || isLook) return head;
        if (_isTaken) throw new InvalidOperationException($"{Name} is a stream and was read already; it can be read once.");
        _isTaken = true;
        return new ReplayStream(head, _stream);
    }
}
