using System.IO.Compression;
using System.Text;
using Tillsight.Sources;
using Tillsight.Testing;

namespace Tillsight.Tests.Sources;

public sealed class SourceFilesTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string[] Expand(params string[] paths) =>
        [.. SourceFiles.Expand([.. paths.Select(p => p == "-" ? p : _folder.File(p))]).Select(f => Path.GetRelativePath(_folder.Path, f.Path).Replace('\\', '/'))];

    void Write(params string[] names)
    {
        foreach (string name in names) _folder.Write(name, "a,b\n1,2\n");
    }

    [Fact]
    public void A_folder_means_the_tables_below_it_sorted_without_hidden_ones()
    {
        Write("b.csv", "a.csv", "sub/c.tsv", ".hidden.csv", ".git/d.csv", "B.csv");
        Assert.Equal(["B.csv", "a.csv", "b.csv", "sub/c.tsv"], Expand(""));
    }

    [Fact]
    public void Licences_and_notes_in_a_folder_are_left_out_and_named()
    {
        Write("a.csv", "LICENSE", "README.md", "readme.txt", "logo.png");
        var skipped = new List<string>();
        Assert.Single(SourceFiles.Expand([_folder.Path], skipped: skipped));
        Assert.Equal(["LICENSE", "README.md", "logo.png", "readme.txt"], skipped.Select(Path.GetFileName));
    }

    [Fact]
    public void A_glob_matches_names_and_with_two_stars_folders()
    {
        Write("jan.csv", "feb.csv", "x.txt", "2011/mar.csv", "2011/q2/apr.csv");
        Assert.Equal(["feb.csv", "jan.csv"], Expand("*.csv"));
        Assert.Equal(["2011/mar.csv", "2011/q2/apr.csv", "feb.csv", "jan.csv"], Expand("**/*.csv"));
        Assert.Equal(["2011/mar.csv"], Expand("20??/[a-m]*.csv"));
    }

    [Fact]
    public void A_file_whose_name_has_brackets_is_itself()
    {
        Write("sales [1].csv", "sales 1.csv");
        Assert.Equal(["sales [1].csv"], Expand("sales [1].csv"));
    }

    [Fact]
    public void Files_come_in_the_order_given_and_once()
    {
        Write("a.csv", "b.csv");
        Assert.Equal(["b.csv", "a.csv"], Expand("b.csv", "a.csv", "*.csv"));
    }

    [Theory]
    [InlineData("nowhere", "There is no such file or folder")]
    [InlineData("nowhere/*.csv", "There is no such folder")]
    [InlineData("*.csv", "No file matches")]
    public void What_is_not_there_is_said_with_what_to_do(string path, string words) =>
        Assert.Contains(words, Assert.Throws<BadInputException>(() => Expand(path)).Message);

    [Fact]
    public void A_folder_without_tables_is_refused()
    {
        Write("notes.md");
        Assert.Contains("holds no CSV", Assert.Throws<BadInputException>(() => Expand("")).Message);
    }

    [Fact]
    public void Kinds_are_told_from_the_content_whatever_the_name()
    {
        _folder.Write("a.csv", "[{\"id\":1}]");
        _folder.Write("b.csv", "{\"id\":1}\n{\"id\":2}\n");
        _folder.Write("c.csv", new WorkbookFile().Sheet("s", ["id"], [1]).ToBytes());
        _folder.Write("d.csv", "PAR1xxxxPAR1");
        _folder.Write("e.csv", "id,v\n1,2\n");
        var files = SourceFiles.Expand([_folder.Path]);
        Assert.Equal([ContentKind.Json, ContentKind.NdJson, ContentKind.Xlsx, ContentKind.Parquet, ContentKind.Delimited], files.Select(f => f.Kind));
    }

    [Fact]
    public void Gzip_is_looked_through()
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Fastest)) gzip.Write("{\"id\":1}\n{\"id\":2}\n"u8);
        _folder.Write("a.csv", stored.ToArray());
        var file = Assert.Single(SourceFiles.Expand([_folder.Path]));
        Assert.Equal((ContentKind.NdJson, true), (file.Kind, file.IsGzip));
    }

    [Fact]
    public void Standard_input_is_read_once_and_looked_at_before()
    {
        string text = "id,name\n" + string.Concat(Enumerable.Range(1, 200_000).Select(i => $"{i},name {i}\n"));
        var file = Assert.Single(SourceFiles.Expand(["-"], new MemoryStream(Encoding.UTF8.GetBytes(text))));
        var table = TabularFile.Open(file).Tables[0];
        Assert.Equal(["2", "name 2"], table.Sample(2)[1]);
        Assert.Equal(200_000, Reading.Of(table).Rows.Count);
        Assert.Throws<InvalidOperationException>(() => Reading.Of(table));
    }

    [Fact]
    public void Progress_ends_at_the_files_length()
    {
        string path = _folder.Write("a.csv", "id,name\n" + string.Concat(Enumerable.Range(1, 50_000).Select(i => $"{i},name {i}\n")));
        var seen = new List<ReadProgress>();
        TabularFile.Open(path, new ReadOptions { BlockBytes = 50_000 }).Tables[0]
            .ReadParallel(1, _ => new CountingSink(), new Direct(seen.Add), TestContext.Current.CancellationToken);
        Assert.True(seen.Count > 5);
        Assert.Equal(new ReadProgress(new FileInfo(path).Length, new FileInfo(path).Length, 50_000), seen[^1]);
    }

    [Fact]
    public void The_content_hash_is_that_of_the_decompressed_bytes()
    {
        byte[] content = "id,name\n1,a\n"u8.ToArray();
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Fastest)) gzip.Write(content);
        string expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        Assert.Equal([expected, expected], [Reading.Of(content).Outcome.ContentHash, Reading.Of(stored.ToArray()).Outcome.ContentHash]);
    }

    /// <summary>Reports on the calling thread, at once.</summary>
    sealed class Direct(Action<ReadProgress> report) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => report(value);
    }
}
