using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;
using Tillsight.Mapping.Tables;

namespace Tillsight.Mapping.Weighing;

/// <summary>Every column of a table against every field that the table may hold.</summary>
static class Candidates
{
    /// <summary>A header that matches nothing better than this leaves the word to the values.</summary>
    const double Weak = .35;

    internal static IReadOnlyList<Candidate> Of(TableFacts table, Subject holds, bool isLines, IReadOnlySet<string>? leaveOut = null)
    {
        var context = TableSubject.Context(isLines ? Subject.Unknown : holds);
        var candidates = new List<Candidate>();
        foreach (var column in table.Columns)
        {
            if (column.IsEmpty || leaveOut?.Contains(column.Column) == true) continue;
            var matches = StarField.All.Where(f => FieldsOf.May(holds, f, isLines)).Select(f => (Field: f, Match: HeaderEvidence.Match(f.Id, column.Header, context))).ToList();
            // Measured over all fields: "employee_id" means something else even where the table may not hold what it means.
            double best = StarField.All.Max(f => HeaderEvidence.Match(f.Id, column.Header, context));
            foreach (var (field, match) in matches)
            {
                if (match <= .1 && best > Weak) continue;
                var candidate = new Candidate(field, column) { HeaderMatch = match };
                candidate.Add(ShapeEvidence.Of(field, column));
                if (!candidate.IsPossible) continue;
                candidate.Add(HeaderEvidence.Of(field, column, match, best));
                if (FieldsOf.IsSecondHand(holds, field, isLines)) candidate.Add(-1.5, $"it is the {holds.ToString().ToLowerInvariant()}'s own, not the line's");
                if (column.FilledShare < .02 && column.Rows > 200) candidate.Add(-1, "it is nearly always empty");
                candidates.Add(candidate);
            }
        }
        return candidates;
    }
}
