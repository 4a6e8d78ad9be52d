using System.Globalization;
using Tillsight.Engines;
using Tillsight.Profiling.Alerts;

namespace Tillsight.Profiling.Relations;

/// <summary>Rows that are equal in every column.</summary>
/// <param name="ExtraCopies">Rows beyond the first of each set.</param>
/// <param name="Sets">Different rows that occur more than once.</param>
/// <param name="NearCopies">Further rows that repeat another one but for case and the blanks around texts.</param>
/// <param name="Examples">The rows with most copies.</param>
public sealed record DuplicateRows(long ExtraCopies, long Sets, long NearCopies, IReadOnlyList<AlertExample> Examples)
{
    /// <summary>Rows whose hashes are held at a time: more are done in several passes, in bounded memory.</summary>
    const long RowsAPass = 20_000_000;

    const int ExampleCount = 5;

    internal static long Passes(long rows) => Math.Max(1, (rows + RowsAPass - 1) / RowsAPass);

    /// <param name="folded">Columns that have values which differ in case or surrounding blanks only.</param>
    internal static DuplicateRows Find(SourceTable table, string relation, IReadOnlySet<string> folded, IEngine engine, CancellationToken cancellation)
    {
        var sum = new DuplicateRows(0, 0, 0, []);
        if (table.Columns.Count == 0) return sum;
        long passes = Passes(table.Rows);
        for (long pass = 0; pass < passes; pass++)
        {
            var found = Pass(table, relation, folded, pass, passes, engine, cancellation);
            sum = new(sum.ExtraCopies + found.ExtraCopies, sum.Sets + found.Sets, sum.NearCopies + found.NearCopies, [.. sum.Examples.Concat(found.Examples).Take(ExampleCount)]);
        }
        return sum;
    }

    /// <remarks>Repeated hashes first, then the rows themselves among those: exact, in the memory of the hashes.</remarks>
    static DuplicateRows Pass(SourceTable table, string relation, IReadOnlySet<string> folded, long pass, long passes, IEngine engine, CancellationToken cancellation)
    {
        string list = string.Join(", ", table.Columns.Select(Sql.Name));
        string hash = $"hash({string.Join(", ", table.Columns.Select(c => folded.Contains(c) ? $"lower(trim({Sql.Name(c)}))" : Sql.Name(c)))})";
        string part = passes == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" where {hash} % {passes} = {pass}");
        var answer = engine.Query($"""
            with repeated as (select {hash} as row_hash from {relation}{part} group by row_hash having count(*) > 1),
                 alike as (select row_hash, concat_ws(' | ', {list}) as cells, count(*) as n, min(_record) as record, arg_min(_file, _record) as file, arg_min(_line, _record) as line
                           from {relation} join repeated on {hash} = row_hash group by row_hash, {list}),
                 total as (select cast(coalesce(sum(n - 1), 0) as bigint) as copies, count(*) filter (where n > 1) as sets, count(*) - count(distinct row_hash) as near_copies from alike)
            select copies, sets, near_copies, cells, n, file, line
            from total left join (select * from alike where n > 1 order by n desc, file, record limit {ExampleCount.ToString(CultureInfo.InvariantCulture)}) on true
            order by n desc nulls last, file, record
            """, null, cancellation);
        long Whole(string name, int row = 0) => answer.Column<long?>(name)[row]!.Value;
        return new(Whole("copies"), Whole("sets"), Whole("near_copies"), [.. Enumerable.Range(0, Whole("sets") == 0 ? 0 : answer.RowCount).Select(i => new AlertExample(
            string.Create(CultureInfo.InvariantCulture, $"{Whole("n", i)} times: {answer.Column<string?>("cells")[i]}"), answer.Column<string?>("file")[i], answer.Column<long?>("line")[i]))]);
    }
}
