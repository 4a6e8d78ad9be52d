using Microsoft.Extensions.Primitives;
using Tillsight.Metrics.Queries;
using Tillsight.Web.Pages.Explore;
using Tillsight.Web.Shops;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Boards;

/// <summary>A figure as the form of a page sends it: the page's question with its filters, and its period where that is to be kept.</summary>
static class TileForm
{
    /// <exception cref="UsageException">The question cannot be read.</exception>
    public static FigureText Figure(HttpContext http, OpenShop shop, Form form)
    {
        if (form["analysis"] is { Length: > 0 } analysis)
            return new(null, Analyses.AnalysisCatalogue.Find(analysis).Id, AnalysisParts.Choose(http, shop, analysis, form["chart"]), new Dictionary<string, string>(), [], new Dictionary<string, string>());
        var question = Question.Read(new QueryCollection(Question.Names.ToDictionary(n => n, n => new StringValues([.. form.All(n)]), StringComparer.Ordinal)));
        var where = form.All("where");
        _ = MetricFilter.Parse(where);
        string[] kept = form["keep-period"].Length > 0 ? ["period", "from", "to"] : [];
        return new(question, null, null, new Dictionary<string, string>(), where, kept.Where(k => form[k].Length > 0).ToDictionary(k => k, k => form[k], StringComparer.Ordinal));
    }
}
