namespace Tillsight.Web.Pages;

/// <summary>Where to go after signing in: only ever a page of this app.</summary>
static class LocalPath
{
    /// <summary>The path where it is one of ours, else the start page: "//host", "/\host" and "https://host" lead elsewhere.</summary>
    public static string Or(string? next) =>
        next is ['/', ..] and not ['/', '/' or '\\', ..] && !next.Any(char.IsControl) && !next.StartsWith("/sign-", StringComparison.Ordinal) ? next : "/";
}
