using Tillsight.Analyses;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Api;

/// <summary>What programs read of one shop, by a token: the figures, the analyses, and what there is to ask for.</summary>
static class ApiRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/w/{workspace}").ForMembers(Role.Retailer).ByToken().RequireRateLimiting(RateLimits.Api);
        api.MapGet("/query", Query);
        api.MapGet("/analyses", (OpenShop shop) => JsonAnswer.Of(Catalogue.Analyses));
        api.MapGet("/analyses/{id}", Analysis);
        api.MapGet("/metrics", (OpenShop shop) => JsonAnswer.Of(Catalogue.Metrics));
        api.MapGet("/dimensions", (OpenShop shop) => JsonAnswer.Of(json => Catalogue.Dimensions(json, new MetricReader(Loaded(shop)).Dimensions)));
    }

    static IResult Query(HttpContext http, OpenShop shop, AuditLog audit)
    {
        var query = QueryParts.Read(http.Request.Query);
        var answer = new MetricReader(Loaded(shop)).Answer(query, http.RequestAborted);
        if (query.By.Contains("customer")) audit.AddPersonal(http, shop, $"API query by {string.Join(", ", query.By)}");
        using var text = new MemoryStream();
        AnswerJson.Write(answer, text);
        return JsonAnswer.Of(text.ToArray());
    }

    static IResult Analysis(HttpContext http, string id, OpenShop shop)
    {
        var analysis = AnalysisCatalogue.Find(id);
        var unknown = http.Request.Query.Keys.FirstOrDefault(k => analysis.Options.All(o => o.Name != k));
        if (unknown is not null) throw new UsageException($"{id} has no option \"{unknown}\". {(analysis.Options.Count == 0 ? "It has none." : $"There are {string.Join(", ", analysis.Options.Select(o => o.Name))}.")}");
        var given = http.Request.Query.ToDictionary(o => o.Key, o => o.Value.ToString(), StringComparer.Ordinal);
        var engine = Loaded(shop);
        var outcome = analysis.Run(new AnalysisContext(engine, ShopFacts.Read(engine, http.RequestAborted), shop.Settings, http.RequestAborted), given);
        return JsonAnswer.Of(json => OutcomeJson.Write(json, outcome));
    }

    static Engines.WarehouseReader Loaded(OpenShop shop) => shop.Reader ?? throw new UsageException($"Nothing has been loaded into {shop.Slug} yet. Load an export first: tillsight run FILE --workspace {shop.Slug}");
}
