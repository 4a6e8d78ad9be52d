using System.Globalization;
using Tillsight.Engines;
using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Relations;

/// <summary>Columns that together name each row: no value twice, none missing.</summary>
/// <param name="IsVerified">On every row; false where a part of the values was compared.</param>
public sealed record CandidateKey(IReadOnlyList<string> Columns, bool IsVerified)
{
    const int MostPairs = 6;

    internal static IReadOnlyList<CandidateKey> Find(
        IReadOnlyList<EncodedColumn> columns, long rows, DuplicateRows duplicates, IEngine engine, string relation, CancellationToken cancellation)
    {
        if (rows == 0 || duplicates.ExtraCopies > 0) return [];
        var complete = columns.Where(c => c.Profile.Missing == 0).ToList();
        var keys = complete.Where(c => c.Profile.Distinct.Value == rows).Select(c => new CandidateKey([c.Profile.Name], c.Profile.Distinct.IsExact)).ToList();
        if (keys.Count > 0) return keys;
        var parts = complete.Where(c => c.Profile.Distinct.Value > 1).ToList();
        for (int i = 0; i < parts.Count; i++)
            for (int j = i + 1; j < parts.Count && keys.Count < MostPairs; j++)
                if ((double)parts[i].Profile.Distinct.Value * parts[j].Profile.Distinct.Value >= rows && AreDistinct(parts[i], parts[j])
                    && Repeats(parts[i].Profile, parts[j].Profile, rows, engine, relation, cancellation) == 0)
                    keys.Add(new CandidateKey([parts[i].Profile.Name, parts[j].Profile.Name], true));
        return keys;
    }

    static bool AreDistinct(EncodedColumn first, EncodedColumn second)
    {
        var seen = new HashSet<long>(first.Codes.Length);
        for (int row = 0; row < first.Codes.Length; row++)
            if (!seen.Add(((long)first.Codes[row] << 32) | (uint)second.Codes[row])) return false;
        return true;
    }

    static long Repeats(ColumnProfile first, ColumnProfile second, long rows, IEngine engine, string relation, CancellationToken cancellation)
    {
        string hash = $"hash({Sql.Name(first.Name)}, {Sql.Name(second.Name)})";
        long repeats = 0, passes = DuplicateRows.Passes(rows);
        for (long pass = 0; pass < passes && repeats == 0; pass++)
            repeats += engine.Query(string.Create(CultureInfo.InvariantCulture, $"select count(*) - count(distinct {hash}) as repeats from {relation} where {hash} % {passes} = {pass}"),
                null, cancellation).Column<long?>("repeats")[0] ?? 0;
        return repeats;
    }
}
