using System.IO.Compression;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>A part of a workbook as it is unpacked; refuses one that grows beyond all measure (a zip bomb).</summary>
sealed class BoundedPart(ZipArchiveEntry entry, string name) : ForwardStream
{
    const long Unquestioned = 256L << 20;

    /// <summary>Sheets of repeated numbers pack 50 to 1 at most; deflate itself cannot do more than about 1,030 to 1.</summary>
    const int MostPerStoredByte = 200;

    readonly Stream _unpacked = entry.Open();
    long _read;

    public override int Read(Span<byte> buffer)
    {
        int read = _unpacked.Read(buffer);
        _read += read;
        if (_read > Unquestioned && _read / MostPerStoredByte > entry.CompressedLength)
            throw new BadInputException(
                $"Its part {entry.FullName} unpacks to more than {MostPerStoredByte} times its size: no spreadsheet program writes that. It was not read.", name);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
