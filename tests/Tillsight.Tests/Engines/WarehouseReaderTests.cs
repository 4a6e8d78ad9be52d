using Tillsight.DuckDb;
using Tillsight.Engines;
using Tillsight.Testing;

namespace Tillsight.Tests.Engines;

public sealed class WarehouseReaderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly DuckDbEngine _engine;

    public WarehouseReaderTests()
    {
        _engine = DuckDbEngine.OpenWarehouse(_folder.File("warehouse.duckdb"), _folder.Path, _folder.File("spill"));
        _engine.Execute("create table t as select 1 as n");
    }

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("insert into t values (2)")]
    [InlineData("drop table t")]
    [InlineData("create table u (n integer)")]
    public void A_reader_changes_nothing_whatever_the_statement(string sql)
    {
        using var reader = _engine.Read();
        Assert.Throws<DuckDbException>(() => reader.Query(sql));
    }

    [Fact]
    public void A_reader_has_no_way_to_run_statements_without_an_answer()
    {
        using var reader = _engine.Read();
        Assert.Throws<InvalidOperationException>(() => reader.Execute("insert into t values (2)"));
    }

    [Fact]
    public void A_reader_keeps_to_the_data_as_it_stood_when_it_first_looked()
    {
        using var reader = _engine.Read();
        reader.ColumnsOf("t");
        _engine.Execute("insert into t values (2)");
        Assert.Equal(1, reader.Query("select count(*) as n from t").Column<long?>("n")[0]);
    }

    [Fact]
    public void Readers_beside_each_other_each_get_their_answer()
    {
        var counts = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ =>
        {
            using var reader = _engine.Read();
            return reader.Query("select count(*) as n from t, range(10000)").Column<long?>("n")[0];
        });
        Assert.All(counts, n => Assert.Equal(10000, n));
    }
}
