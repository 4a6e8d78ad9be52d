using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;

namespace Tillsight.Pipelines;

/// <summary>Which mapping a load uses: the recipe's where it still fits, else what is proposed and answered.</summary>
sealed class MappingDecision(IEngine engine, LoadRequest request, CancellationToken cancellation)
{
    /// <exception cref="BadInputException">Something that decides figures is not known; the message holds the questions and the flags that answer them.</exception>
    public MappingProposal Decide(SourceMapping? kept, IReadOnlyList<SourceTable> tables)
    {
        if (kept is not null && request.Answers == MappingAnswers.Nothing && Fits(kept, tables)) return new MappingProposal { Mapping = kept };
        var proposal = MappingProposer.Propose(tables, engine, request.Answers, cancellation);
        var stopping = proposal.Questions.Where(q => q.StopsLoad).ToList();
        if (stopping.Count > 0)
            throw new BadInputException("The source is not clear enough to load; nothing was changed.\n"
                + string.Join("\n", stopping.Select(q => $"  - {q.Text}\n    Answer with: {q.Flag}")), string.Join(", ", tables.Select(t => t.Name)));
        return proposal;
    }

    /// <summary>True where every table and column that the mapping uses is there; columns may have moved.</summary>
    static bool Fits(SourceMapping kept, IReadOnlyList<SourceTable> tables)
    {
        var now = tables.ToDictionary(t => t.Name, t => t.Columns.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        bool Has(string table, string column) => now.TryGetValue(table, out var columns) && columns.Contains(column);
        return tables.All(t => kept.Tables.Any(k => k.Name == t.Name))
            && kept.Fields.All(f => Has(f.Table, f.Column)) && kept.Attributes.All(a => Has(a.Table, a.Column))
            && kept.Joins.All(j => Has(j.FromTable, j.FromColumn) && Has(j.ToTable, j.ToColumn));
    }
}
