namespace Tillsight.Sources.PracticeShop.Files;

/// <summary>A CSV file being written: its header, then records as they come.</summary>
sealed class OutputFile : IDisposable
{
    readonly FileStream _stream;

    /// <exception cref="IOException">The file exists already, or cannot be made.</exception>
    public OutputFile(string path, params ReadOnlySpan<string> header)
    {
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var buffer = new CsvBuffer(1_024);
        buffer.Record(header);
        _stream.Write(buffer.Written);
    }

    /// <summary>Writes the buffer's records and empties it.</summary>
    public void Take(CsvBuffer buffer)
    {
        _stream.Write(buffer.Written);
        buffer.Clear();
    }

    /// <summary>As <see cref="Take"/>, once the buffer is worth a write.</summary>
    public void TakeWhenFull(CsvBuffer buffer)
    {
        if (buffer.Length > 1 << 18) Take(buffer);
    }

    public void Dispose() => _stream.Dispose();
}
