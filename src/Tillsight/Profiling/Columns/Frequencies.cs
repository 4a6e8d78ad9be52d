using System.Globalization;
using Tillsight.Engines;

namespace Tillsight.Profiling.Columns;

/// <summary>The different cells of a column with how often each occurs: of every row, or of a sample of rows.</summary>
/// <param name="Values">Cells as written; null is an absent cell.</param>
/// <param name="FirstRecords">The first record number that has it.</param>
/// <param name="Rows">Rows that were counted.</param>
sealed record Frequencies(string?[] Values, long?[] Counts, long?[] FirstRecords, long Rows)
{
    public static Frequencies Read(IEngine engine, string relation, string column, string where, CancellationToken cancellation)
    {
        var answer = engine.Query($"select {Sql.Name(column)} as cell, count(*) as cell_count, min(_record) as first_record from {relation}{where} group by {Sql.Name(column)}", null, cancellation);
        var counts = answer.Column<long?>("cell_count");
        return new(answer.Column<string?>("cell"), counts, answer.Column<long?>("first_record"), counts.Sum(c => c!.Value));
    }

    /// <summary>The same rows every time, spread over the whole table; the condition is empty where that is all of them.</summary>
    public static string Sample(long rows, long wanted) => rows <= wanted ? ""
        : string.Create(CultureInfo.InvariantCulture, $" where hash(_record, _file) % 1000000 < {Math.Max(1, wanted * 1_000_000 / rows)}");
}
