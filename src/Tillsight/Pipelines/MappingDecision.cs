using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Mapping.Drift;
using Tillsight.Profiling;

namespace Tillsight.Pipelines;

/// <summary>Which mapping a load uses: the recipe's where it still fits, the recipe's with later headers where that was agreed, else what is proposed and answered.</summary>
sealed class MappingDecision(IEngine engine, LoadRequest request, CancellationToken cancellation)
{
    /// <exception cref="BadInputException">Something that decides figures is not known; the message holds the questions and the flags that answer them.</exception>
    public MappingProposal Decide(SourceMapping? kept, IReadOnlyList<SourceTable> tables)
    {
        if (kept is null || request.Answers != MappingAnswers.Nothing) return Propose(tables);
        var strangers = tables.Where(t => kept.Tables.All(k => k.Name != t.Name)).ToList();
        if (strangers.Count == 0) return new MappingProposal { Mapping = kept };
        var drift = MappingDrift.Compare(kept, strangers, engine, cancellation);
        return drift.KeptNames.Count > 0 ? Replay(kept, drift, strangers) : Extend(kept, Propose(tables));
    }

    MappingProposal Propose(IReadOnlyList<SourceTable> tables)
    {
        var proposal = MappingProposer.Propose(tables, engine, request.Answers, cancellation);
        var stopping = proposal.Questions.Where(q => q.StopsLoad).ToList();
        if (stopping.Count > 0)
            throw new BadInputException("The source is not clear enough to load; nothing was changed.\n"
                + string.Join("\n", stopping.Select(q => q.Flag.Length == 0 ? $"  - {q.Text}" : $"  - {q.Text}\n    Answer with: {q.Flag}")), string.Join(", ", tables.SelectMany(t => t.Files)));
        return proposal;
    }

    /// <summary>Later files with other headers: renamed columns are taken on a word, after what they would do to the totals has been said.</summary>
    MappingProposal Replay(SourceMapping kept, MappingDrift drift, IReadOnlyList<SourceTable> strangers)
    {
        string changes = string.Join("\n", drift.Changes.Where(c => c.Kind != DriftKind.TableAbsent).Select(c => "  - " + c.Words));
        if (drift.Verdict == DriftVerdict.Impossible || drift.Changes.Any(c => c.Kind == DriftKind.Reformatted))
            throw new BadInputException($"The columns have changed since the mapping was confirmed, and it cannot be replayed; nothing was changed.\n{changes}\n"
                + "    Load it into another workspace, or map it anew with --map FIELD=COLUMN.", string.Join(", ", strangers.Select(t => t.Name)));
        var mapping = kept with
        {
            Tables = [.. kept.Tables.Select(t => t with { Renamed = new Dictionary<string, string>([.. t.Renamed, .. Renames(drift, t.Name)], StringComparer.Ordinal) })],
        };
        string effect = Effect(drift, strangers);
        if (drift.Verdict == DriftVerdict.NeedsDryRun && !request.TakeProposals)
            throw new BadInputException($"The columns have changed since the mapping was confirmed; nothing was changed.\n{changes}\n  Replayed so, {effect}.\n"
                + "    Agree with: --yes", string.Join(", ", strangers.Select(t => t.Name)));
        return new MappingProposal { Mapping = mapping, Notes = [.. drift.Changes.Where(c => c.Kind != DriftKind.TableAbsent).Select(c => c.Words), $"Replayed, {effect}."] };
    }

    static IEnumerable<KeyValuePair<string, string>> Renames(MappingDrift drift, string table) =>
        drift.Renames.Where(r => r.Key.Table == table).Select(r => KeyValuePair.Create(r.Value, r.Key.Column));

    /// <summary>Rows and money that the new files would bring under the adjusted mapping.</summary>
    string Effect(MappingDrift drift, IReadOnlyList<SourceTable> strangers)
    {
        var lines = strangers.FirstOrDefault(t => drift.KeptNames.TryGetValue(t.Name, out string? name) && name == drift.Adjusted.Lines?.Name);
        if (lines is null) return "the order lines stay as they are";
        var adjusted = drift.Adjusted with
        {
            Tables = [.. drift.Adjusted.Tables.Select(t => t.Role == TableRole.Lines ? t with { Columns = lines.Columns } : t)],
            Fields = [.. drift.Adjusted.Fields.Where(f => f.Table == drift.Adjusted.Lines!.Name)], Attributes = [],
        };
        var typed = new TypedLines(adjusted, new SourceRelations(new Dictionary<string, string> { [adjusted.Lines!.Name] = lines.Relation }));
        var total = engine.Query($"select count(*) as n, coalesce(sum(net_amount), 0) as amount, count(*) filter (where unreadable is not null or net_amount is null) as bad from ({typed.Select()})", cancellation: cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Name} brings {total.Value(0, 0):N0} rows worth {total.Value(0, 1):N2}, {total.Value(0, 2):N0} of them unreadable");
    }

    /// <summary>New tables beside the kept ones: what was confirmed stays, what they add is added.</summary>
    static MappingProposal Extend(SourceMapping kept, MappingProposal proposal)
    {
        var known = kept.Tables.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var more = proposal.Mapping;
        if (more.Lines?.Name != kept.Lines?.Name)
            throw new BadInputException($"{more.Lines?.Name} holds order lines of another shape than {kept.Lines?.Name}; nothing was changed. "
                + "Load it into a workspace of its own with --workspace NAME, or map it as these with --map FIELD=COLUMN.");
        return proposal with
        {
            Mapping = kept with
            {
                Tables = [.. kept.Tables, .. more.Tables.Where(t => !known.Contains(t.Name))],
                Fields = [.. kept.Fields, .. more.Fields.Where(f => !known.Contains(f.Table) && !kept.Has(f.Field))],
                Joins = [.. kept.Joins, .. more.Joins.Where(j => !known.Contains(j.FromTable) || !known.Contains(j.ToTable))],
                Attributes = [.. kept.Attributes, .. more.Attributes.Where(a => !known.Contains(a.Table) && kept.Attributes.All(k => k.Name != a.Name))],
            },
        };
    }
}
