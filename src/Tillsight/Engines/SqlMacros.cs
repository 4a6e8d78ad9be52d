using System.Text;

namespace Tillsight.Engines;

/// <summary>
/// The few places where engines differ, written as calls <c>@name(argument, ...)</c> in portable SQL and expanded for one engine.
/// Arguments may nest. A name that the engine does not know is an error, never passed through.
/// </summary>
public sealed class SqlMacros(IReadOnlyDictionary<string, string> templates)
{
    /// <summary>Templates of DuckDB: <c>{0}</c>, <c>{1}</c> stand for the arguments.</summary>
    public static SqlMacros DuckDb { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Counting days back is twice as fast as date_trunc.
        ["week_start"] = "(cast({0} as date) - cast(isodow({0}) - 1 as integer))",
        ["month_start"] = "(cast({0} as date) - cast(day({0}) - 1 as integer))",
        ["quarter_start"] = "cast(date_trunc('quarter', {0}) as date)",
        ["year_start"] = "cast(date_trunc('year', {0}) as date)",
        ["year_of"] = "cast(year({0}) as integer)",
        ["month_of"] = "cast(month({0}) as integer)",
        ["weekday_of"] = "cast(isodow({0}) as integer)",
        ["days_between"] = "date_diff('day', {0}, {1})",
        ["months_between"] = "date_diff('month', {0}, {1})",
        ["add_days"] = "cast({0} + cast({1} as integer) * interval 1 day as date)",
        ["median"] = "median({0})",
        ["quantile"] = "quantile_cont({0}, {1})",
        ["count_distinct"] = "count(distinct {0})",
        ["count_if"] = "count(*) filter (where {0})",
        ["sum_if"] = "sum({0}) filter (where {1})",
    });

    public string Expand(string sql)
    {
        if (!sql.Contains('@', StringComparison.Ordinal)) return sql;
        var text = new StringBuilder(sql.Length + 64);
        int at = 0;
        while (at < sql.Length)
        {
            int next = sql.AsSpan(at).IndexOfAny(Marks);
            if (next < 0) return text.Append(sql, at, sql.Length - at).ToString();
            text.Append(sql, at, next);
            at += next;
            at = sql[at] == '@' ? Call(sql, at, text) : Verbatim(sql, at, text);
        }
        return text.ToString();
    }

    static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("@'\"-");

    /// <summary>A quoted text or name, or a comment, goes through as it is: an e-mail address is no macro. Doubled quotes inside end a text and begin it anew.</summary>
    static int Verbatim(string sql, int start, StringBuilder text)
    {
        char mark = sql[start];
        bool isComment = mark == '-' && start + 1 < sql.Length && sql[start + 1] == '-';
        int end = isComment ? sql.IndexOf('\n', start) : mark == '-' ? start : sql.IndexOf(mark, start + 1);
        end = end < 0 ? sql.Length : end + 1;
        text.Append(sql, start, end - start);
        return end;
    }

    int Call(string sql, int start, StringBuilder text)
    {
        int open = start + 1;
        while (open < sql.Length && (char.IsAsciiLetterOrDigit(sql[open]) || sql[open] == '_')) open++;
        string name = sql[(start + 1)..open];
        if (!templates.TryGetValue(name, out string? template) || open >= sql.Length || sql[open] != '(')
            throw new InvalidOperationException($"@{name} is no macro of this engine; there are {string.Join(", ", templates.Keys.Order(StringComparer.Ordinal))}.");
        var (arguments, end) = Arguments(sql, open);
        for (int i = 0; i < arguments.Count; i++)
            template = template.Replace("{" + i + "}", Expand(arguments[i]), StringComparison.Ordinal);
        text.Append(template);
        return end;
    }

    static (List<string> Arguments, int End) Arguments(string sql, int open)
    {
        var arguments = new List<string>();
        int depth = 0, from = open + 1;
        bool quoted = false;
        for (int i = open; i < sql.Length; i++)
        {
            char c = sql[i];
            if (c == '\'') quoted = !quoted;
            if (quoted) continue;
            if (c == '(') depth++;
            else if (c == ',' && depth == 1) { arguments.Add(sql[from..i].Trim()); from = i + 1; }
            else if (c == ')' && --depth == 0)
            {
                arguments.Add(sql[from..i].Trim());
                return (arguments, i + 1);
            }
        }
        throw new InvalidOperationException($"A macro call is not closed: {sql[open..Math.Min(sql.Length, open + 60)]}");
    }
}
