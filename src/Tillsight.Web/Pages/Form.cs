namespace Tillsight.Web.Pages;

/// <summary>Fields of a posted form, trimmed; absent ones are empty. Passwords are taken as they are.</summary>
sealed class Form(IFormCollection fields)
{
    const int Longest = 1000, LongestList = 20_000;

    public string this[string name] => Raw(name).Trim();

    public string Raw(string name) => fields[name].ToString() is { Length: <= Longest } text ? text : "";

    /// <summary>A text of several lines, with line feeds alone; empty where it is longer.</summary>
    public string Long(string name, int longest) => fields[name].ToString() is { } text && text.Length <= 2 * longest && text.ReplaceLineEndings("\n") is { } plain && plain.Length <= longest ? plain : "";

    /// <summary>Every value of a field that is given several times.</summary>
    public IReadOnlyList<string> All(string name) => [.. fields[name].OfType<string>().Where(v => v.Length is > 0 and <= Longest)];

    /// <summary>Names of the fields that start so.</summary>
    public IEnumerable<string> Names(string start) => fields.Keys.Where(k => k.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Every line of a field that may be given several times; empty ones are left out.</summary>
    /// <exception cref="UsageException">It is longer than any such field: cutting it short would change what it means.</exception>
    public IReadOnlyList<string> Lines(string name)
    {
        string[] lines = [.. fields[name].OfType<string>().SelectMany(t => t.Split('\n')).Select(t => t.Trim()).Where(t => t.Length > 0)];
        return lines.Sum(l => l.Length) <= LongestList ? lines : throw new UsageException($"The field {name} holds more than {LongestList} characters. Nothing was changed; give less.");
    }

    public static async ValueTask<Form?> BindAsync(HttpContext http) => new(await http.Request.ReadFormAsync(http.RequestAborted));
}
