using System.Runtime.InteropServices;
using Tillsight.Engines;
using Tillsight.Sources.Values;

namespace Tillsight.Profiling.Relations;

/// <summary>Finds columns that determine one another: candidates from the pair sample, verified on every row.</summary>
sealed class Dependencies(IEngine engine, string relation, ProfileOptions options, CancellationToken cancellation)
{
    /// <summary>Rows of the first look, which drops most pairs.</summary>
    const int FirstLook = 4000;

    public IReadOnlyList<Dependency> Find(IReadOnlyList<EncodedColumn> columns, IReadOnlyList<EqualColumns> equal)
    {
        var candidates = new List<(EncodedColumn First, EncodedColumn Second, double Lambda)>();
        foreach (var first in columns.Where(CanDetermine).Take(options.PairColumns))
            foreach (var second in columns.Where(c => c != first && c.Different > 1 && !AreEqual(equal, c, first)))
            {
                // A column cannot tell apart more values than it has.
                if (second.Profile.Distinct.Value > first.Profile.Distinct.Value / options.DependencyShare) continue;
                if (Strength(first, second, FirstLook).Lambda < options.DependencyLambda / 2) continue;
                var (share, lambda) = Strength(first, second, int.MaxValue);
                if (share >= options.DependencyShare && lambda >= options.DependencyLambda) candidates.Add((first, second, lambda));
            }
        return [.. candidates.OrderByDescending(c => c.Lambda).ThenBy(c => c.First.Profile.Position).ThenBy(c => c.Second.Profile.Position)
            .Take(options.VerifiedDependencies).Select(c => Verify(c.First, c.Second)).OfType<Dependency>()
            .OrderBy(d => d.Exceptions).ThenByDescending(d => d.Lambda)];
    }

    /// <summary>A column in which nearly every value is new determines everything, and says nothing; so does an instant or a measure,
    /// which rows share by chance.</summary>
    static bool CanDetermine(EncodedColumn column) => column.Different > 1 && column.Profile.Kind is not (ValueKind.Timestamp or ValueKind.Decimal) && column.Profile.Distinct.Value * 2 <= column.Profile.Rows - column.Profile.Missing;

    static bool AreEqual(IReadOnlyList<EqualColumns> equal, EncodedColumn one, EncodedColumn other) =>
        equal.Any(e => (e.First == one.Profile.Name && e.Second == other.Profile.Name) || (e.First == other.Profile.Name && e.Second == one.Profile.Name));

    static (double Share, double Lambda) Strength(EncodedColumn first, EncodedColumn second, int rows)
    {
        int n = Math.Min(rows, first.Codes.Length);
        var pairs = new Dictionary<long, int>();
        int[] most = new int[first.Different], usual = new int[second.Different + 1];
        int present = 0;
        for (int row = 0; row < n; row++)
        {
            if (first.Codes[row] < 0) continue;
            present++;
            int count = ++CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((long)first.Codes[row] << 32) | (uint)(second.Codes[row] + 1), out _);
            if (count > most[first.Codes[row]]) most[first.Codes[row]] = count;
            usual[second.Codes[row] + 1]++;
        }
        return Of(present, most.Sum(m => (long)m), usual.Max());
    }

    Dependency? Verify(EncodedColumn first, EncodedColumn second)
    {
        string a = Sql.Name(first.Profile.Name), b = Sql.Name(second.Profile.Name);
        var answer = engine.Query($"""
            with pair as (select {a} as a, {b} as b, count(*) as n from {relation} where {a} is not null and {a} <> '' group by {a}, {b}),
                 determinant as (select a, max(n) as most, sum(n) as n from pair group by a)
            select cast(sum(n) as bigint) as present, cast(sum(most) as bigint) as agreeing,
                   (select cast(max(n) as bigint) from (select sum(n) as n from pair group by b)) as usual
            from determinant
            """, null, cancellation);
        long present = answer.Column<long?>("present")[0] ?? 0, agreeing = answer.Column<long?>("agreeing")[0] ?? 0;
        var (share, lambda) = Of(present, agreeing, answer.Column<long?>("usual")[0] ?? 0);
        return share >= options.DependencyShare && lambda >= options.DependencyLambda
            ? new Dependency(first.Profile.Name, second.Profile.Name, share, lambda, present - agreeing) : null;
    }

    static (double Share, double Lambda) Of(long present, long agreeing, long usual) =>
        present == 0 || usual == present ? (0, 0) : ((double)agreeing / present, (double)(agreeing - usual) / (present - usual));
}
