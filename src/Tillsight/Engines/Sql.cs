namespace Tillsight.Engines;

/// <summary>Quoting for the few places where SQL is composed: names and constants of recipes, never values of a request.</summary>
public static class Sql
{
    /// <summary>A quoted identifier.</summary>
    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A string constant.</summary>
    public static string Text(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(Text));
}
