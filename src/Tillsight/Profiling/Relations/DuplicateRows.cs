using System.Globalization;
using Tillsight.Engines;
using Tillsight.Profiling.Alerts;

namespace Tillsight.Profiling.Relations;

/// <summary>Rows that are equal in every column.</summary>
/// <param name="ExtraCopies">Rows beyond the first of each set.</param>
/// <param name="Sets">Different rows that occur more than once.</param>
/// <param name="Examples">The rows with most copies.</param>
public sealed record DuplicateRows(long ExtraCopies, long Sets, IReadOnlyList<AlertExample> Examples)
{
    /// <summary>Rows whose hashes are held at a time: more are done in several passes, in bounded memory.</summary>
    const long RowsAPass = 20_000_000;

    const int ExampleCount = 5;

    internal static long Passes(long rows) => Math.Max(1, (rows + RowsAPass - 1) / RowsAPass);

    internal static DuplicateRows Find(SourceTable table, string relation, IEngine engine, CancellationToken cancellation) =>
        Find(table, relation, table.Columns.Select(Sql.Name), engine, cancellation);

    /// <summary>Extra copies once the columns given are compared without case and surrounding blanks.</summary>
    internal static long Near(SourceTable table, string relation, IReadOnlySet<string> folded, IEngine engine, CancellationToken cancellation) =>
        Find(table, relation, table.Columns.Select(c => folded.Contains(c) ? $"lower(trim({Sql.Name(c)}))" : Sql.Name(c)), engine, cancellation).ExtraCopies;

    /// <remarks>Repeated hashes first, then the rows themselves among those: exact, in the memory of the hashes.</remarks>
    static DuplicateRows Find(SourceTable table, string relation, IEnumerable<string> cells, IEngine engine, CancellationToken cancellation)
    {
        if (table.Columns.Count == 0) return new(0, 0, []);
        string list = string.Join(", ", cells), hash = $"hash({list})";
        long passes = Passes(table.Rows), copies = 0, sets = 0;
        var examples = new List<(long Count, AlertExample Example)>();
        for (long pass = 0; pass < passes; pass++)
        {
            string part = passes == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" where {hash} % {passes} = {pass}");
            var answer = engine.Query($"""
                with repeated as (select {hash} as row_hash from {relation}{part} group by row_hash having count(*) > 1),
                     copy as (select concat_ws(' | ', {list}) as cells, count(*) as n, min(_record) as record, arg_min(_file, _record) as file, arg_min(_line, _record) as line
                              from {relation} semi join repeated on {hash} = row_hash group by {list} having count(*) > 1)
                select cells, n, file, line, cast(sum(n - 1) over () as bigint) as copies, count(*) over () as sets
                from copy order by n desc, file, record limit {ExampleCount.ToString(CultureInfo.InvariantCulture)}
                """, null, cancellation);
            if (answer.RowCount == 0) continue;
            copies += answer.Column<long?>("copies")[0]!.Value;
            sets += answer.Column<long?>("sets")[0]!.Value;
            for (int i = 0; i < answer.RowCount; i++)
            {
                long count = answer.Column<long?>("n")[i]!.Value;
                examples.Add((count, new AlertExample(string.Create(CultureInfo.InvariantCulture, $"{count} times: {answer.Column<string?>("cells")[i]}"), answer.Column<string?>("file")[i], answer.Column<long?>("line")[i])));
            }
        }
        return new(copies, sets, [.. examples.OrderByDescending(e => e.Count).Take(ExampleCount).Select(e => e.Example)]);
    }
}
