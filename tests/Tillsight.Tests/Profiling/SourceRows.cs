using Tillsight.Engines;
using Tillsight.Profiling;
using Tillsight.Profiling.Alerts;

namespace Tillsight.Tests.Profiling;

/// <summary>Source tables for tests: a few rows, rows by a select, or files.</summary>
static class SourceRows
{
    /// <param name="columns">Headers, as in a select.</param>
    /// <param name="rows">Tuples of SQL values, or a select.</param>
    public static TableProfile Profile(string columns, string rows, ProfileOptions? options = null)
    {
        using var engine = DuckDbEngine.InMemory();
        return Profiler.Profile(Table(engine, columns, rows), engine, options);
    }

    public static IReadOnlyList<Alert> Alerts(string kind, string columns, string rows, ProfileOptions? options = null) =>
        [.. Profile(columns, rows, options).Alerts.Where(a => a.Kind == kind)];

    public static SourceTable Table(IEngine engine, string columns, string rows)
    {
        string[] names = columns.Split(',', StringSplitOptions.TrimEntries);
        string source = rows.TrimStart().StartsWith("select", StringComparison.Ordinal) ? $"({rows})" : $"(values {rows})";
        engine.Execute($"create table rows as select row_number() over () as _record, 1 + row_number() over () as _line, 'a.csv' as _file, {string.Join(", ", names.Select(n => $"cast({n} as varchar) as {n}"))} from {source} t ({columns})");
        return new SourceTable("rows", "rows", names, (long)engine.Query("select count(*) from rows").Value(0, 0)!, ["a.csv"]);
    }

    public static SourceTable Files(IEngine engine, params string[] files)
    {
        engine.Execute($"""
            create table rows as select row_number() over (partition by filename) as _record, 1 + row_number() over (partition by filename) as _line, regexp_extract(filename, '[^/]*$') as _file, * exclude (filename)
            from read_csv([{Sql.Texts(files)}], all_varchar = true, header = true, filename = true)
            """);
        string[] names = [.. engine.Query("select * exclude (_record, _line, _file) from rows limit 0").Names];
        return new SourceTable("rows", "rows", names, (long)engine.Query("select count(*) from rows").Value(0, 0)!, [.. files.Select(f => Path.GetFileName(f))]);
    }
}
