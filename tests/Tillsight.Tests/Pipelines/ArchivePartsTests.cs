using System.Globalization;
using System.Text;
using Tillsight.Engines;
using Tillsight.Sources;
using Tillsight.Testing;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Tests.Pipelines;

/// <summary>What the archive gives back is what the file held, however a column was kept.</summary>
public class ArchivePartsTests
{
    [Theory]
    [InlineData(1, 40)] // few texts: a dictionary
    [InlineData(1, 1_000_000)] // every text different: plain texts
    [InlineData(2, 300)] // numbers of two bytes
    public void Cells_come_back_as_written_in_their_records(int workers, int texts)
    {
        using var folder = new TemporaryFolder();
        const int rows = 5_000;
        var file = new StringBuilder("name,empty,quoted\n");
        for (int i = 0; i < rows; i++) file.Append(CultureInfo.InvariantCulture, $"Größe {i * 7 % texts} of a long name,,\"a, \"\"b\"\" {i % 3}\"\n");
        File.WriteAllText(folder.File("lines.csv"), file.ToString());
        using var engine = Archived(folder, workers);

        var wrong = engine.Query(string.Create(CultureInfo.InvariantCulture, $"""
            select count(*) as row_count, count(*) filter (where name is distinct from 'Größe ' || ((_record - 1) * 7 % {texts}) || ' of a long name'
                or empty is distinct from '' or quoted is distinct from 'a, "b" ' || ((_record - 1) % 3) or _line <> _record + 1 or _error is not null) as wrong_count
            from archive
            """));
        Assert.Equal((rows, 0L), (wrong.Column<long?>("row_count")[0], wrong.Column<long?>("wrong_count")[0]));
    }

    [Fact]
    public void A_row_that_is_short_has_cells_that_are_absent_and_one_that_cannot_be_read_its_message()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("lines.csv"), "a,b,c\n" + string.Concat(Enumerable.Repeat("1,x,y\n", 50)) + "2,x\n" + "3,x,y,z,too,many\n" + "4,x,y\n");
        using var engine = Archived(folder, 1);
        Assert.Equal(1L, engine.Query("select count(*) as n from archive where a = '2' and c is null").Column<long?>("n")[0]);
        var bad = engine.Query("select _line, _error, _text from archive where _error is not null");
        Assert.Equal((53L, "3,x,y,z,too,many"), (bad.Column<long?>("_line")[0], bad.Column<string?>("_text")[0]));
        Assert.NotEqual("", bad.Column<string?>("_error")[0]);
    }

    [Fact]
    public void A_part_says_nothing_of_how_its_columns_were_kept()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("lines.csv"), "same,other\n" + string.Concat(Enumerable.Range(0, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"x,{i}\n"))));
        using var engine = Archived(folder, 1);
        Assert.Equal(["VARCHAR", "VARCHAR"], engine.Query("select column_type from (describe select same, other from archive)").Column<string?>("column_type").Select(t => t!));
    }

    static DuckDbEngine Archived(TemporaryFolder folder, int workers)
    {
        string archive = folder.File("raw");
        Directory.CreateDirectory(archive);
        var engine = DuckDbEngine.InMemory();
        var file = SourceFiles.Expand([folder.File("lines.csv")], null).Single();
        var batch = new BatchWriter(engine, archive, workers).Write(file, TabularFile.Open(file, new ReadOptions()).Tables.Single(), null, TestContext.Current.CancellationToken);
        engine.Execute($"create view archive as select * from read_parquet({Sql.Text(Path.Combine(archive, batch.ArchiveFile, "*.parquet"))})");
        return engine;
    }
}
