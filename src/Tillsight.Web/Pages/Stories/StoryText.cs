using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Mapping.Yaml;

namespace Tillsight.Web.Pages.Stories;

/// <summary>How far a story's latest text has come. Readers see the version that was published last, whatever is being written since.</summary>
public enum StoryState { Draft, Review, Published }

/// <summary>A story as its file holds it: front matter and Markdown.</summary>
/// <param name="Restated">Share by which data may differ from what was pinned before the story warns; 0.01 is 1 %.</param>
/// <param name="AuthorId">Who wrote it first; empty where it came as a file.</param>
/// <param name="Version">Number of the latest saved text; 0 where none was saved by the app.</param>
/// <param name="Published">The version that readers see; null: none.</param>
/// <param name="ReviewedBy">Another analyst who read <paramref name="ReviewedVersion"/> and agreed.</param>
public sealed record StoryText(
    string Title, StoryState State, string Summary, IReadOnlyList<string> Recommendations, decimal Restated, string Author, string AuthorId, int Version, int? Published, string PublishedAt,
    string ReviewedBy, int? ReviewedVersion, string Body)
{
    public const int LongestTitle = 160, LongestSummary = 1000;

    public const decimal UsualRestated = 0.01m;

    const string Fence = "---\n";

    static readonly string[] Keys = ["title", "state", "summary", "recommendations", "restated", "author", "author_id", "version", "published", "published_at", "reviewed_by", "reviewed_version"];

    /// <param name="where">The file, for messages.</param>
    /// <exception cref="BadInputException">There is no front matter, or a key of it is wrong; says the line.</exception>
    public static StoryText Read(string text, string where)
    {
        int end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n---\n", Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0) throw new BadInputException("A story begins with its front matter: a line ---, keys such as title: ..., and a line --- again.", $"{where}, line 1");
        // The fence stays as an empty line, so that lines are counted as in the file.
        var entry = new YamlEntry(PlainYaml.Read("\n" + text[Fence.Length..(end + 1)], where), where, "story", 1, Keys);
        string title = entry.Text("title");
        if (title.Length is 0 or > LongestTitle) throw entry.Wrong("title", $"story.title must have 1 to {LongestTitle} characters");
        return new(title, entry.Has("state") ? entry.Word<StoryState>("state") : StoryState.Draft, entry.TextOr("summary", ""), entry.Texts("recommendations"), ShareOf(entry),
            entry.TextOr("author", ""), entry.TextOr("author_id", ""), Number(entry, "version") ?? 0, Number(entry, "published"), entry.TextOr("published_at", ""), entry.TextOr("reviewed_by", ""), Number(entry, "reviewed_version"),
            text[(end + "\n---\n".Length)..].TrimStart('\n'));
    }

    /// <summary>The text that <see cref="Read"/> takes.</summary>
    public string Write()
    {
        var map = new YamlMap { ["title"] = Title, ["state"] = State.ToString().ToLowerInvariant() };
        if (Summary.Length > 0) map["summary"] = Summary;
        if (Recommendations.Count > 0) map["recommendations"] = Recommendations.ToList<object?>();
        if (Restated != UsualRestated) map["restated"] = Percent(Restated);
        foreach (var (key, value) in (ReadOnlySpan<(string, string)>)[("author", Author), ("author_id", AuthorId), ("version", Text(Version)), ("published", Text(Published)), ("published_at", PublishedAt), ("reviewed_by", ReviewedBy), ("reviewed_version", Text(ReviewedVersion))])
            if (value.Length > 0) map[key] = value;
        return $"{Fence}{PlainYaml.Write(map).ReplaceLineEndings("\n")}---\n\n{Body}";
    }

    /// <summary>"1 %" as a share.</summary>
    public static decimal? ShareOf(string text) =>
        decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) && percent is >= 0 and <= 100 ? percent / 100 : null;

    public static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %");

    static decimal ShareOf(YamlEntry entry) => !entry.Has("restated") ? UsualRestated
        : ShareOf(entry.Text("restated")) ?? throw entry.Wrong("restated", $"story.restated is \"{entry.Text("restated")}\"; a percentage such as 1 % is expected");

    static int? Number(YamlEntry entry, string key) => !entry.Has(key) ? null
        : int.TryParse(entry.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw entry.Wrong(key, $"{entry.Path(key)} is \"{entry.Text(key)}\"; a number is expected");

    static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
