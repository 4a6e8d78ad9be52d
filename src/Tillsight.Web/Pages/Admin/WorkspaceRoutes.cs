using System.Globalization;
using System.Text;
using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;
using Tillsight.Workspaces;

namespace Tillsight.Web.Pages.Admin;

/// <summary>The workspaces of the home, for operators: by name, and a form that makes one. No shop's data is read here.</summary>
static class WorkspaceRoutes
{
    const int LongestSlug = 40;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/admin/workspaces", (HttpContext http, IControlStore store, ShopNames shops, string? made) =>
            Show(http, store, shops, null, shops.All().FirstOrDefault(s => s.Slug == made)?.Name, null)).ForOperators();
        app.MapPost("/admin/workspaces", Make).ForOperators();
    }

    static IResult Make(HttpContext http, Form form, TillsightHome home, IControlStore store, ShopNames shops, AuditLog audit)
    {
        var settings = new WorkspaceSettings { Name = form["name"], Currency = form["currency"].ToUpperInvariant(), Locale = form["locale"], TimeZone = form["time_zone"] };
        string slug = SlugOf(settings.Name);
        if (Problem(settings, slug, shops) is { } problem) return Show(http, store, shops, problem, null, settings);
        home.Workspace(slug).Open(() => settings);
        audit.Add(http, AuditKinds.WorkspaceMade, settings.Name, slug);
        return Results.Redirect($"/admin/workspaces?made={slug}");
    }

    static string? Problem(WorkspaceSettings settings, string slug, ShopNames shops) =>
        settings.Name.Length is 0 or > 60 || slug.Length == 0 ? "Give the shop a name of up to 60 characters with a letter or digit in it. Nothing was made."
        : settings.Currency.Length != 0 && !(settings.Currency.Length == 3 && settings.Currency.All(char.IsAsciiLetterUpper)) ? $"The currency is \"{settings.Currency}\"; the three letters of ISO 4217 were expected, such as EUR. Nothing was made."
        : !IsLocale(settings.Locale) ? $"The locale \"{settings.Locale}\" is not known; write it as in en-GB. Nothing was made."
        : !TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _) ? $"The time zone \"{settings.TimeZone}\" is not known; write it as in Europe/London. Nothing was made."
        : shops.All().Any(s => s.Slug == slug) ? $"There is a workspace {slug} already. Choose another name. Nothing was made."
        : null;

    static bool IsLocale(string locale)
    {
        try
        {
            return locale.Length > 0 && CultureInfo.GetCultureInfo(locale, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Lower-case letters, digits and hyphens: Müller &amp; Söhne is muller-sohne.</summary>
    internal static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        if (slug.Length > LongestSlug) slug.Length = LongestSlug;
        return slug.ToString().Trim('-');
    }

    static IResult Show(HttpContext http, IControlStore store, ShopNames shops, string? refusal, string? made, WorkspaceSettings? given) =>
        Page.Of<WorkspaceListPage>(PageFrame.Of(http, "Workspaces"), refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            ("Shops", shops.All()), ("Memberships", store.Memberships()), ("RefusalText", refusal), ("Made", made), ("Given", given));
}
