using Tillsight.Engines;
using Tillsight.Profiling.Alerts.Table;
using Tillsight.Profiling.Columns;
using Tillsight.Profiling.Relations;

namespace Tillsight.Profiling;

/// <summary>
/// Profiles a table of text: one grouping a column gives its different cells with their counts, from which everything about the column
/// follows exactly, however many rows there are. Columns with very many different values and pairs of columns are looked at on a sample.
/// </summary>
public static class Profiler
{
    /// <param name="engine">Holds the table.</param>
    public static TableProfile Profile(SourceTable table, IEngine engine, ProfileOptions? options = null, CancellationToken cancellation = default) =>
        new ProfileRun(table, engine, options ?? ProfileOptions.Default, cancellation).Run();
}

sealed class ProfileRun(SourceTable table, IEngine engine, ProfileOptions options, CancellationToken cancellation)
{
    readonly string _relation = Readable(table, engine, cancellation);

    public TableProfile Run()
    {
        var sample = PairSample.Take(table, _relation, engine, options, cancellation);
        var columns = table.Columns.Select((name, i) => Column(name, i, sample)).ToList();
        var encoded = columns.Select((c, i) => EncodedColumn.Of(c, sample.Cells[i])).ToList();
        var folded = columns.Where(c => c.HasCaseVariants).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var duplicates = DuplicateRows.Find(table, _relation, folded, engine, cancellation);
        var equal = EqualColumns.Find(encoded, sample, engine, _relation, cancellation);
        var profile = new TableProfile(table.Name, table.Files, table.Rows, columns, sample.Rows, duplicates,
            CandidateKey.Find(encoded, table.Rows, duplicates, engine, _relation, cancellation), Correlations.Of(encoded, options),
            new Dependencies(engine, _relation, options, cancellation).Find(encoded, equal), equal);
        return profile with { Alerts = TableAlerts.Check(profile, options) };
    }

    ColumnProfile Column(string name, int index, PairSample sample)
    {
        var reader = new ColumnReader(name, index + 1, options);
        bool exact = table.Rows <= options.ExactDistinct || sample.MostDistinct(index, table.Rows) <= options.ExactDistinct || IsNarrow(name);
        string where = exact ? "" : Frequencies.Sample(table.Rows, options.ColumnSampleRows);
        var profile = reader.Read(Frequencies.Read(engine, _relation, name, where, cancellation), table.Rows);
        return where.Length == 0 ? profile : WholeColumn.Complete(profile, engine, _relation, cancellation);
    }

    /// <summary>The sample's bound is a wide one; the engine's estimate, within about a quarter, settles it.</summary>
    bool IsNarrow(string name) =>
        engine.Query($"select approx_count_distinct({Sql.Name(name)}) as n from {_relation}", null, cancellation).Column<long?>("n")[0] * 3 <= options.ExactDistinct * 2L;

    /// <summary>An archive also keeps records that could not be read; they have no cells.</summary>
    static string Readable(SourceTable table, IEngine engine, CancellationToken cancellation) =>
        engine.Query($"select * from {table.Relation} limit 0", null, cancellation).Names.Contains("_error")
            ? $"(select * from {table.Relation} where _error is null)" : table.Relation;
}
