using Tillsight.Engines;
using Tillsight.Sources;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Pipelines;

/// <summary>Reads one file of any kind into the archive, telling how far it has come.</summary>
sealed class ArchiveReader(DuckDbEngine staging, string archiveFolder, IRunProgress progress, CancellationToken cancellation)
{
    static readonly int Workers = Math.Clamp(Environment.ProcessorCount, 1, 8);

    public IReadOnlyList<Batch> Read(SourceFile file, ReadOptions reading)
    {
        using var stage = progress.Begin($"Reading {Path.GetFileName(file.Name)}", unit: "rows");
        if (file.Kind == ContentKind.Parquet) return [new ParquetBatch(staging, archiveFolder).Write(file, cancellation)];
        var writer = new BatchWriter(staging, archiveFolder, Workers);
        var batches = new List<Batch>();
        long rows = 0;
        foreach (var table in TabularFile.Open(file, reading).Tables)
        {
            long sofar = rows;
            batches.Add(writer.Write(file, table, new Told(r => stage.Report(sofar + r.Records)), cancellation));
            rows += batches[^1].RecordCount + batches[^1].BadRecordCount;
            stage.Report(rows);
        }
        long bad = batches.Sum(b => b.BadRecordCount);
        if (bad > 0) stage.Say($"{bad} rows could not be read and wait in quarantine");
        return batches;
    }

    sealed class Told(Action<ReadProgress> tell) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => tell(value);
    }
}
