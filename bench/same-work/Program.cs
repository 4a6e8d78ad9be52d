// The work of the peers with Tillsight's own reader, archive and engine. What the whole main job does beyond it (mapping, receipts,
// warehouse, every analysis, report) is left out. Usage: dotnet Tillsight.SameWork.dll FILE...
using Tillsight.Engines;
using Tillsight.Sources;
using Tillsight.Warehouse.Archive;

string archive = Directory.CreateTempSubdirectory("tillsight-same-work-").FullName;
try
{
    using var engine = DuckDbEngine.InMemory();
    var writer = new BatchWriter(engine, archive, Environment.ProcessorCount);
    foreach (var file in SourceFiles.Expand(args))
        foreach (var table in TabularFile.Open(file, new ReadOptions()).Tables) writer.Write(file, table, null, CancellationToken.None);
    engine.Execute("set preserve_insertion_order = false");
    foreach (string statement in Script())
    {
        var rows = engine.Query(statement);
        Console.WriteLine($"{rows.RowCount} {string.Join(',', rows.RowCount == 0 ? [] : rows.Rows()[0])}");
    }
}
finally
{
    Directory.Delete(archive, recursive: true);
}

// The script of the floor; only its first statement, which reads the files, is another.
IEnumerable<string> Script()
{
    using var script = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("duckdb_floor.sql")!);
    string lines = $"""
        create table lines as
        select distinct Invoice, StockCode, Description, cast(nullif(Quantity, '') as bigint) as Quantity, cast(nullif(InvoiceDate, '') as timestamp) as InvoiceDate,
            cast(nullif(Price, '') as double) as Price, cast(nullif("Customer ID", '') as double) as "Customer ID", Country
        from read_parquet({Sql.Text(Path.Combine(archive, "*", "*.parquet"))})
        """;
    return [lines, .. script.ReadToEnd().Split(';').Skip(1).Where(s => !string.IsNullOrWhiteSpace(s))];
}
