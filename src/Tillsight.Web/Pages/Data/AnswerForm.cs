using Tillsight.Mapping;
using Tillsight.Pipelines;
using Tillsight.Web.Loads;

namespace Tillsight.Web.Pages.Data;

/// <summary>The form of an upload's page: its fields, and what their values say.</summary>
static class AnswerForm
{
    public static string ColumnField(string table, string column) => $"column.{table}.{column}";

    public static string RoleField(string table) => $"role.{table}";

    public static string QuestionField(string field) => $"field.{field}";

    public static string ReplacesField(string file) => $"replaces.{file}";

    /// <summary>The field that a column fills by the mapping; empty where none.</summary>
    public static string FieldOf(SourceMapping mapping, string table, string column) => mapping.Fields.FirstOrDefault(f => f.Table == table && f.Column == column)?.Field ?? "";

    /// <summary>The answers given before with what the form changes: what stands as it was proposed is no answer.</summary>
    /// <exception cref="UsageException">Two columns are said to be the same field.</exception>
    public static UploadAnswers Read(IFormCollection form, Upload upload, LoadPreview preview)
    {
        var answers = upload.Answers;
        return answers with
        {
            Fields = Fields(form, answers, preview), Roles = Roles(form, answers, preview),
            DateOrder = form["date_order"].ToString() is "dmy" or "mdy" ? form["date_order"].ToString() : answers.DateOrder,
            RulesOff = form.ContainsKey("has_rules") && preview.Recipe is { } recipe ? RulesOff(form, recipe, answers) : answers.RulesOff,
            Replaces = upload.Files.Select(f => (f.Name, Place: form[ReplacesField(f.Name)].ToString())).Where(f => f.Place.Length > 0).ToDictionary(f => f.Name, f => f.Place, StringComparer.Ordinal),
            IsAgreed = form["agree"] == "on",
        };
    }

    static Dictionary<string, string> Fields(IFormCollection form, UploadAnswers answers, LoadPreview preview)
    {
        var mapping = preview.Proposal.Mapping;
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var gone = new List<string>();
        foreach (var (table, column) in preview.Profiles.SelectMany(p => p.Columns.Select(c => (p.Name, c.Name))))
        {
            if (!form.TryGetValue(ColumnField(table, column), out var value)) continue;
            string before = FieldOf(mapping, table, column), now = value.ToString();
            if (now == before || (now.Length > 0 && StarField.Find(now) is null)) continue;
            if (before.Length > 0) gone.Add(before);
            if (now.Length > 0 && !said.TryAdd(now, $"{table}.{column}")) throw new UsageException($"Two columns are said to be the {now.Replace('_', ' ')}: {said[now]} and {table}.{column}. Choose one; nothing was changed.");
        }
        foreach (string field in gone) said.TryAdd(field, MappingAnswers.None);
        foreach (var question in preview.Proposal.Questions.Where(q => q.Field is not null))
            if (form[QuestionField(question.Field!)].ToString() is { Length: > 0 } answer && !said.ContainsKey(question.Field!)) said[question.Field!] = answer;
        if (said.Count == 0) return answers.Fields;
        // A kept mapping is changed in one place and stands in all others; a proposal is made anew around what was said.
        var rest = preview.IsKept && answers.Fields.Count == 0 ? mapping.Fields.ToDictionary(f => f.Field, f => $"{f.Table}.{f.Column}", StringComparer.Ordinal) : answers.Fields;
        var all = rest.Where(r => !said.ContainsKey(r.Key) && (r.Value == MappingAnswers.None || !said.ContainsValue(r.Value))).ToDictionary(StringComparer.Ordinal);
        foreach (var (field, column) in said) all[field] = column;
        return all;
    }

    static Dictionary<string, string> Roles(IFormCollection form, UploadAnswers answers, LoadPreview preview)
    {
        var roles = new Dictionary<string, string>(answers.Roles, StringComparer.Ordinal);
        foreach (var table in preview.Proposal.Mapping.Tables)
            if (Enum.TryParse<TableRole>(form[RoleField(table.Name)].ToString(), ignoreCase: true, out var role) && role != table.Role) roles[table.Name] = role.ToString().ToLowerInvariant();
        return roles;
    }

    /// <summary>Null where the switches stand as they were proposed or kept.</summary>
    static IReadOnlyList<string>? RulesOff(IFormCollection form, Cleaning.Recipe recipe, UploadAnswers answers)
    {
        var on = form["rule"].ToHashSet(StringComparer.Ordinal);
        var switches = recipe.Switches();
        return switches.All(s => s.IsOn == on.Contains(s.Key)) ? answers.RulesOff : [.. switches.Where(s => !on.Contains(s.Key)).Select(s => s.Key)];
    }
}
