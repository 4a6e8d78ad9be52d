using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;
using Tillsight.Mapping.Tables;

namespace Tillsight.Mapping.Weighing;

/// <summary>Every column of a table against every field that the table may hold.</summary>
static class Candidates
{
    /// <summary>A header that matches nothing better than this leaves the word to the values.</summary>
    const double Weak = .35;

    /// <param name="isWanted">Fields of interest, by id; null for all.</param>
    /// <param name="leaveOut">Columns that have their use already: keys of lookups.</param>
    internal static IReadOnlyList<Candidate> Of(TableFacts table, Subject holds, bool isLines, Func<string, bool>? isWanted = null, IReadOnlySet<string>? leaveOut = null)
    {
        var context = TableSubject.Context(isLines ? Subject.Unknown : holds);
        double[] match = new double[StarField.All.Count];
        var candidates = new List<Candidate>();
        foreach (var column in table.Columns)
        {
            if (column.IsEmpty || leaveOut?.Contains(column.Column) == true) continue;
            for (int i = 0; i < match.Length; i++) match[i] = HeaderEvidence.Match(StarField.All[i].Id, column.Header, context);
            // Over all fields: a header means something else even where this table may not hold what it means.
            double best = match.Max();
            for (int i = 0; i < match.Length; i++)
            {
                var field = StarField.All[i];
                if ((match[i] <= .1 && best > Weak) || !FieldsOf.May(holds, field, isLines) || isWanted?.Invoke(field.Id) == false) continue;
                var candidate = new Candidate(field, column) { HeaderMatch = match[i] };
                candidate.Add(ShapeEvidence.Of(field, column));
                if (!candidate.IsPossible) continue;
                candidate.Add(HeaderEvidence.Of(field, column, match[i], best));
                if (FieldsOf.IsSecondHand(holds, field, isLines)) candidate.Add(-1.5, $"it is the {holds.ToString().ToLowerInvariant()}'s own, not the line's");
                if (column.FilledShare < .02 && column.Rows > 200) candidate.Add(-1, "it is nearly always empty");
                candidates.Add(candidate);
            }
        }
        return candidates;
    }
}
