using System.Globalization;
using Tillsight.Engines;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Relations;
using Tillsight.Mapping.Tables;
using Tillsight.Mapping.Weighing;
using Tillsight.Profiling;

namespace Tillsight.Mapping;

/// <summary>
/// Proposes which column of an unknown source is what in the star. Headers in eight languages, the shape of the values, and what columns do together
/// are weighed as log-odds (naive Bayes with weights set by hand); the assignment that is likeliest as a whole is taken.
/// </summary>
public static class MappingProposer
{
    /// <param name="tables">The source's tables; files with the same columns are one table.</param>
    /// <param name="engine">Holds the relations of the tables.</param>
    /// <param name="answers">What the user said; null for nothing.</param>
    /// <exception cref="UsageException">An answer names a field, table or column that there is not.</exception>
    public static MappingProposal Propose(IReadOnlyList<SourceTable> tables, IEngine engine, MappingAnswers? answers = null, CancellationToken cancellation = default) =>
        Propose([.. tables.Select(t => TableSample.Take(t, engine, cancellation))], engine, answers, cancellation);

    /// <summary>The same on samples already taken; the engine may be absent where every sample is whole.</summary>
    internal static MappingProposal Propose(IReadOnlyList<TableSample> samples, IEngine? engine, MappingAnswers? answers = null, CancellationToken cancellation = default)
    {
        var said = Spelled(answers ?? MappingAnswers.Nothing, [.. samples.Select(s => s.Table)]);
        var whole = new WholeTables(engine, cancellation);
        var formats = new ColumnFormats(said.DateOrder, whole);
        var tables = samples.Select(s => TableFacts.Of(s, formats)).ToList();
        var layout = Layout(tables, whole, said);
        if (layout.Lines is null)
            return new MappingProposal { Mapping = new() { Tables = Roles(layout, [], []) }, Questions = [OpenQuestions.NoLines(layout)] };
        return new ProposalDraft(layout, said).Write();
    }

    static SourceLayout Layout(IReadOnlyList<TableFacts> tables, WholeTables whole, MappingAnswers answers)
    {
        var subjects = tables.ToDictionary(t => t.Table.Name, TableSubject.Of, StringComparer.Ordinal);
        var joins = new KeyFinder(tables, whole).Find();
        var choices = tables.Select(t => LinesChoice.Of(t, subjects[t.Table.Name], LinesChoice.Candidates(t), joins, subjects))
            .OrderByDescending(c => c.IsPossible).ThenByDescending(c => c.Score).ThenBy(c => c.Table.Table.Name, StringComparer.Ordinal).ToList();
        return SourceLayout.Of(tables, subjects, joins, choices, answers);
    }

    /// <summary>The answers with tables and columns as the source spells them; a named amount makes its table the lines.</summary>
    static MappingAnswers Spelled(MappingAnswers answers, IReadOnlyList<SourceTable> tables)
    {
        var roles = answers.Roles.ToDictionary(r => MappingAnswers.FindTable(r.Key, tables).Name, r => r.Value, StringComparer.Ordinal);
        if (roles.Count(r => r.Value == TableRole.Lines) > 1)
            throw new UsageException($"--role: only one table can hold the lines, not {string.Join(" and ", roles.Where(r => r.Value == TableRole.Lines).Select(r => r.Key))}.");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, answer) in answers.Fields)
        {
            if (StarField.Find(field) is null) throw new UsageException($"--map {field}: there is no field {field}. The nearest is {Nearest.Of(field, StarField.All.Select(f => f.Id))}.");
            if (answer == MappingAnswers.None) { fields[field] = answer; continue; }
            var (table, column) = MappingAnswers.Find(field, answer, tables);
            fields[field] = $"{table.Name}.{column}";
            if (field is "line_amount" or "paid_amount" && !roles.ContainsValue(TableRole.Lines)) roles.TryAdd(table.Name, TableRole.Lines);
        }
        return answers with { Fields = fields, Roles = roles };
    }

    internal static IReadOnlyList<TableMapping> Roles(SourceLayout layout, IReadOnlyList<Candidate> chosen, IReadOnlyList<AttributeMapping> attributes)
    {
        var useful = chosen.Select(c => c.Column.Table).Concat(attributes.Select(a => a.Table)).ToHashSet(StringComparer.Ordinal);
        // What leads to a useful table is useful too.
        foreach (var join in layout.Joins.Reverse())
            if (useful.Contains(join.ToTable)) useful.Add(join.FromTable);
        return [.. layout.Tables.Select(t => t.Role == TableRole.Lookup && !useful.Contains(t.Name)
            ? new TableMapping(t.Name, TableRole.Ignored, t.Facts.Table.Columns, "it says nothing that the star has a place for")
            : new TableMapping(t.Name, t.Role, t.Facts.Table.Columns, t.Reason))];
    }
}
