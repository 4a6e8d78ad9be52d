using System.Globalization;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Relations;
using Tillsight.Mapping.Tables;
using Tillsight.Mapping.Weighing;

namespace Tillsight.Mapping;

/// <summary>What a proposal must ask: no lines, no amount, a required field on thin evidence, two columns alike, day or month first.</summary>
static class OpenQuestions
{
    /// <summary>A required field below this is asked for.</summary>
    internal const double Enough = .6;

    /// <summary>Two columns whose confidence differs by less are too close to call.</summary>
    const double Close = .12;

    static readonly string[] AmountFields = ["line_amount", "paid_amount", "unit_price"];

    internal static MappingQuestion NoLines(SourceLayout layout)
    {
        var best = layout.Choices.Count > 0 ? layout.Choices[0] : null;
        string name = best?.Table.Table.Name ?? "the source";
        if (best is null || best.Table.Table.Rows == 0) return new("There is a header and no row below it: there is nothing to load. Export the data again, with its rows.", "", null, true);
        if (best.Amount < .3)
            return new($"{name} holds no amounts: no column is a price or an amount of money, so these are not order lines that can be loaded. "
                + "If one of its columns is the amount, name it.", $"--map line_amount=COLUMN --role {name}=lines", "line_amount", true);
        return new($"{name} does not look like order lines: nothing says when, to whom or of what its amounts are (no order number, date, customer or product). "
            + "If each row is a sale all the same, say so.", $"--role {name}=lines --map line_amount=COLUMN", null, true);
    }

    internal static IEnumerable<MappingQuestion> Of(SourceLayout layout, IReadOnlyList<Candidate> chosen, IReadOnlyList<Candidate> all, MappingAnswers answers)
    {
        bool Open(string field) => !answers.Fields.ContainsKey(field);
        var amounts = chosen.Where(c => AmountFields.Contains(c.Field.Id)).ToList();
        if (amounts.Count == 0)
            yield return new($"No column of {layout.Lines!.Name} is surely a price or an amount. Which one is it?", $"--map line_amount={Examples(layout)}", "line_amount", true);
        foreach (var candidate in chosen)
        {
            bool required = IsRequired(candidate, chosen);
            if (required && candidate.Confidence < Enough && Open(candidate.Field.Id))
                yield return new($"Is {Named(candidate)} the {Spoken(candidate.Field)}? Only {candidate.Confidence.ToString("P0", CultureInfo.InvariantCulture)} sure: {candidate.Words}.",
                    Flag(candidate), candidate.Field.Id, true);
            else if (Open(candidate.Field.Id) && Rival(candidate, chosen, all) is { } rival)
                yield return new($"Both {Named(candidate)} ({Percent(candidate)}) and {Named(rival)} ({Percent(rival)}) may be the {Spoken(candidate.Field)}; {candidate.Column.Column} was taken.",
                    Flag(rival), candidate.Field.Id, required);
        }
        foreach (var dated in chosen.Where(c => c.Column.Format.IsDayMonthOpen && answers.DateOrder is null))
            yield return new($"{Named(dated)} can be read with the day or the month first: {dated.Column.Format.Reason}", "--date-order dmy or --date-order mdy", dated.Field.Id, dated.Field.Id == "ordered_at");
        foreach (var question in OtherLines(layout, answers)) yield return question;
    }

    /// <summary>Another table that looks as much like lines as the chosen one.</summary>
    static IEnumerable<MappingQuestion> OtherLines(SourceLayout layout, MappingAnswers answers)
    {
        var lines = layout.Choices.First(c => c.Table.Table.Name == layout.Lines!.Name);
        if (answers.Roles.ContainsKey(layout.Lines!.Name)) yield break;
        foreach (var other in layout.Choices.Where(c => c != lines && c.IsPossible && c.Score > lines.Score - .7 && c.Amount > .5
            && layout.Tables.Any(t => t.Name == c.Table.Table.Name && t.Role == TableRole.Ignored) && !answers.Roles.ContainsKey(c.Table.Table.Name)))
            yield return new($"{other.Table.Table.Name} looks like order lines as much as {layout.Lines!.Name}, but only one table can be; {other.Table.Table.Name} is not loaded.",
                $"--role {other.Table.Table.Name}=lines or --role {other.Table.Table.Name}=ignored", null, true);
    }

    static bool IsRequired(Candidate candidate, IReadOnlyList<Candidate> chosen) => AmountFields.Contains(candidate.Field.Id)
        || (candidate.Field.Id == "quantity" && chosen.Any(c => c.Field.Id == "unit_price"));

    /// <summary>A column left over that is nearly as likely.</summary>
    static Candidate? Rival(Candidate candidate, IReadOnlyList<Candidate> chosen, IReadOnlyList<Candidate> all) => all
        .Where(c => c.Field == candidate.Field && c.Column != candidate.Column && c.IsPossible && chosen.All(o => o.Column != c.Column)
            && c.Confidence > candidate.Confidence - Close && c.LogOdds > candidate.LogOdds - 1 && c.Confidence > .5
            && (!c.Column.IsConstant || candidate.Column.IsConstant) && !IsTwin(candidate.Column, c.Column))
        .MaxBy(c => c.LogOdds);

    /// <summary>Each determines the other: it does not matter which is taken.</summary>
    static bool IsTwin(ColumnFacts one, ColumnFacts other) => one.Table == other.Table && one.Distinct == other.Distinct
        && Dependence.Share(one, other, 2) is null or 1 && Dependence.Share(other, one, 2) is null or 1;

    static string Examples(SourceLayout layout) => layout.Lines!.Facts.Columns.Where(c => c.IsNumeric).MaxBy(c => c.NumberShare(n => n != Math.Floor(n)))?.Column ?? "COLUMN";

    static string Flag(Candidate candidate) => $"--map {candidate.Field.Id}={Argument(candidate.Column.Column)}";

    static string Argument(string column) => column.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') ? column : $"\"{column}\"";

    static string Named(Candidate candidate) => $"{candidate.Column.Table}.{candidate.Column.Column}";

    static string Percent(Candidate candidate) => candidate.Confidence.ToString("P0", CultureInfo.InvariantCulture);

    static string Spoken(StarField field) => field.Id.Replace('_', ' ');
}
