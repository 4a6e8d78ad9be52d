using System.IO.Compression;
using System.Text;

namespace Tillsight.Cli.Tests.BadInput;

/// <summary>Files of which nothing can be used: exit code 3, a message that names file and fault, and the shop loaded before as it was.</summary>
public sealed class RefusedFilesTests : IDisposable
{
    static readonly byte[] Sound = Encoding.UTF8.GetBytes(Export.Sound);

    readonly CliProcess _cli = new();

    public RefusedFilesTests(LoadedHome home) => home.CopyTo(_cli.Home);

    public void Dispose() => _cli.Dispose();

    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "empty.csv", [], "The file is empty (0 bytes)" },
        { "blank.csv", "\r\n\r\n"u8.ToArray(), "only blank lines" },
        { "picture.csv", [0x89, .. "PNG\r\n\x1a\n"u8, .. Noise(500)], "It is a PNG picture" },
        { "noise.csv", [1, .. Noise(5_000)], "no text and no known table format" },
        { "half.csv.gz", Gzip(Sound)[..^200], "damaged or breaks off" },
        { "no-end.csv.gz", Gzip(Sound)[..^6], "damaged or breaks off" },
        { "endless.csv.gz", Gzip(EndlessRecord()), "line 2: A single record is longer than 64 MB" },
        { "no-workbook.xlsx", [.. "PK\x03\x04"u8, .. Noise(300)], "damaged XLSX workbook or ZIP archive" },
        { "half.xlsx", SmallWorkbook.Of(Export.Sound)[..^300], "damaged XLSX workbook or ZIP archive" },
        { "odd-packing.xlsx", SmallWorkbook.WithUnknownPacking(Export.Sound), "It is a damaged XLSX workbook" },
        { "half-sheet.xlsx", SmallWorkbook.OfSheet("<sheetData><row><c t=\"inlineStr\"><is><t>Invo"), "It is a damaged XLSX workbook" },
        { "far-cell.xlsx", SmallWorkbook.OfSheet("<sheetData><row><c r=\"ZZZZZZ9\"><v>1</v></c></row></sheetData></worksheet>"), "It is a damaged XLSX workbook" },
        { "half.parquet", [.. "PAR1"u8, .. Noise(300)], "This Parquet file cannot be read" },
        { "noise.parquet", [.. "PAR1"u8, .. Noise(300), .. "PAR1"u8], "This Parquet file cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void A_file_of_no_use_ends_with_3_says_why_and_changes_nothing(string name, byte[] content, string words)
    {
        string path = Path.Combine(_cli.Folder, name), before = HomeState.Of(_cli.Home);
        File.WriteAllBytes(path, content);
        var done = _cli.Run("run", path, "--json");
        Assert.Equal(3, done.ExitCode);
        Assert.Contains(path, done.Errors, StringComparison.Ordinal);
        Assert.Contains(words, done.Errors, StringComparison.Ordinal);
        Assert.Equal(before, HomeState.Of(_cli.Home));
    }

    [Fact]
    public void One_bad_file_among_good_ones_keeps_all_of_them_out()
    {
        _cli.Write("all/a.csv", Export.Of(5_000, 20));
        _cli.Write("all/b.csv", "");
        string before = HomeState.Of(_cli.Home);
        Assert.Equal(3, _cli.Run("run", Path.Combine(_cli.Folder, "all")).ExitCode);
        Assert.Equal(before, HomeState.Of(_cli.Home));
    }

    [Theory]
    [InlineData("absent.csv", "There is no such file or folder")]
    [InlineData("absent/", "There is no such file or folder")]
    [InlineData("absent/*.csv", "There is no such folder")]
    [InlineData("*.tsv", "No file matches")]
    public void A_path_that_leads_nowhere_ends_with_3_and_says_so(string path, string words)
    {
        var done = _cli.Run("run", path);
        Assert.Equal(3, done.ExitCode);
        Assert.Contains($"{path.TrimEnd('/').Split("/*")[0]}", done.Errors, StringComparison.Ordinal);
        Assert.Contains(words, done.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_tables_ends_with_3_and_says_what_was_looked_for()
    {
        _cli.Write("letters/photo.png", "x");
        var done = _cli.Run("run", "letters");
        Assert.Equal(3, done.ExitCode);
        Assert.Contains("letters: The folder holds no CSV, TSV, XLSX, Parquet or JSON file", done.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_alone_adds_nothing_to_a_loaded_shop()
    {
        Assert.Equal(0, _cli.Run("run", _cli.Write("header.csv", Export.Header), "--no-report", "--quiet").ExitCode);
        Assert.Equal(Export.Lines, _cli.Lines());
    }

    static byte[] EndlessRecord()
    {
        byte[] text = new byte[140 << 20];
        Array.Fill(text, (byte)'x');
        "id,name\n"u8.CopyTo(text);
        return text;
    }

    static byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }

    static byte[] Gzip(byte[] content)
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Fastest)) gzip.Write(content);
        return stored.ToArray();
    }
}
