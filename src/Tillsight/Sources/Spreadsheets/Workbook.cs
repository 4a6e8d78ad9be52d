using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>An XLSX workbook: its sheets, texts and styles. Parts are opened as often as needed; nothing but the shared texts is held.</summary>
sealed class Workbook
{
    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        CheckCharacters = false, CloseInput = true,
    };

    readonly ContentSource _source;
    readonly Lazy<SharedStrings> _strings;
    readonly Lazy<CellStyles> _styles;
    readonly Lazy<SheetParts> _parts;
    readonly Lazy<string> _hash;

    public Workbook(ContentSource source)
    {
        _source = source;
        Sheets = Read("xl/workbook.xml", SheetList.Read) ?? throw Damaged(null);
        _strings = new(() => Read("xl/sharedStrings.xml", SharedStrings.Read) ?? SharedStrings.None);
        _styles = new(() => Read("xl/styles.xml", CellStyles.Read) ?? CellStyles.None);
        _parts = new(() => Read("xl/_rels/workbook.xml.rels", SheetParts.Read) ?? throw Damaged(null));
        _hash = new(Hash);
    }

    public string Name => _source.Name;

    public SheetList Sheets { get; }

    public SharedStrings Strings => _strings.Value;

    public CellStyles Styles => _styles.Value;

    public long Length => _source.Length ?? 0;

    /// <summary>SHA-256 of the workbook as stored, in lower-case hexadecimal; the same for each of its sheets.</summary>
    public string ContentHash => _hash.Value;

    /// <summary>False for sheets of charts and macros, which hold no cells.</summary>
    public bool HasCells(Sheet sheet) => _parts.Value.Of(sheet) is not null;

    /// <summary>Opens a sheet's part.</summary>
    public SheetRows OpenRows(Sheet sheet)
    {
        if (_parts.Value.Of(sheet) is not { } part) throw Damaged(null);
        var archive = OpenArchive();
        try
        {
            var unpacked = new BoundedPart(archive.GetEntry(part) ?? throw Damaged(null), Name);
            return new SheetRows(this, archive, unpacked, XmlReader.Create(unpacked, Settings));
        }
        catch (Exception failure)
        {
            archive.Dispose();
            if (failure is InvalidDataException or XmlException) throw Damaged(failure);
            throw;
        }
    }

    /// <summary>What a failure while reading a part means to the user.</summary>
    public BadInputException Damaged(Exception? failure) =>
        new("It is a damaged XLSX workbook. Open it in a spreadsheet program, save it again, or save it as CSV.", Name, failure);

    T? Read<T>(string part, Func<XmlReader, T> read)
        where T : class
    {
        try
        {
            using var archive = OpenArchive();
            if (archive.GetEntry(part) is not { } entry) return null;
            using var reader = XmlReader.Create(new BoundedPart(entry, Name), Settings);
            return read(reader);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            throw Damaged(failure);
        }
    }

    ZipArchive OpenArchive()
    {
        try
        {
            return new ZipArchive(_source.OpenSeekable(), ZipArchiveMode.Read);
        }
        catch (InvalidDataException failure)
        {
            throw Damaged(failure);
        }
    }

    string Hash()
    {
        using var stored = _source.OpenSeekable();
        return Convert.ToHexStringLower(SHA256.HashData(stored));
    }
}
