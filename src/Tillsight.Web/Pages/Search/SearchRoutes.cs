using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Search;

/// <summary>Search in a shop: pages, metrics, products, customers, actions. A page of its own, and the list of a dialog where a script asks for that alone.</summary>
static class SearchRoutes
{
    const int OnPage = 20;

    /// <summary>The sources in the order in which their finds are shown.</summary>
    public static void AddTo(IServiceCollection services) => services.AddSingleton<ISearchSource, PageSource>().AddSingleton<ISearchSource, MetricSource>()
        .AddSingleton<ISearchSource, ProductSource>().AddSingleton<ISearchSource, CustomerSource>().AddSingleton<ISearchSource, ActionSource>();

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/w/{workspace}/search", Show).ForMembers(Role.Retailer);

    static IResult Show(HttpContext http, OpenShop shop, string? q, IEnumerable<ISearchSource> sources, AuditLog audit)
    {
        var groups = Find(new(shop, SignedIn.Required(http), SearchWords.Of(q), http.RequestAborted), sources);
        if (groups.Any(g => g.Name == "Customers")) audit.AddPersonal(http, shop, "customers found by search");
        return IsForDialog(http.Request)
            ? new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<SearchFound>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Groups"] = groups, ["IsAsked"] = !string.IsNullOrWhiteSpace(q), ["IsList"] = true })
            : Page.Of<SearchPage>(http, "Search", ("Groups", groups), ("Asked", q ?? ""));
    }

    /// <summary>Groups with something in them; the one with the nearest find first, else in the order of the sources.</summary>
    internal static IReadOnlyList<SearchGroup> Find(SearchQuestion question, IEnumerable<ISearchSource> sources) =>
        [.. sources.Select(s => new SearchGroup(s.Name, [.. s.Find(question).OrderBy(h => h.Rank).Take(OnPage)])).Where(g => g.Hits.Count > 0).OrderBy(g => Math.Max(1, g.Hits[0].Rank))];

    /// <summary>As htmx says it.</summary>
    static bool IsForDialog(HttpRequest request) => request.Headers["HX-Target"] == "search-found";
}
