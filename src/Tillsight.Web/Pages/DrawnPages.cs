using System.Globalization;
using Tillsight.Web.Gate;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages;

/// <summary>Keeps what pages drew, by state of the data, by what the reader may see, and by address, so that it is worked out once. The oldest unused go first.</summary>
/// <param name="mostBytes">About so much is kept.</param>
sealed class DrawnPages(long mostBytes = DrawnPages.UsualBytes)
{
    const long UsualBytes = 256L << 20;

    readonly Dictionary<string, LinkedListNode<(string Key, Drawn Page)>> _kept = new(StringComparer.Ordinal);
    readonly LinkedList<(string Key, Drawn Page)> _byUse = new();
    readonly Lock _turn = new();
    long _bytes;

    public Drawn? Find(string key)
    {
        lock (_turn)
        {
            if (!_kept.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Page;
        }
    }

    public void Keep(string key, Drawn page)
    {
        if (page.Bytes > mostBytes / 8) return;
        lock (_turn)
        {
            if (_kept.ContainsKey(key)) return;
            _kept[key] = _byUse.AddFirst((key, page));
            _bytes += page.Bytes;
            while (_bytes > mostBytes && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _kept.Remove(oldest.Value.Key);
                _bytes -= oldest.Value.Page.Bytes;
            }
        }
    }

    /// <summary>For tests: another page in place of one that is kept.</summary>
    internal void Replace(string key, Drawn page)
    {
        lock (_turn) _kept[key].Value = (key, page);
    }

    /// <summary>State, scope, day and address: whatever a page's content hangs on (it says how late data is). None of it comes from the client but the address.</summary>
    public static string KeyOf(OpenShop shop, DateTime now, string address) => string.Create(CultureInfo.InvariantCulture, $"{shop.State}|{shop.Scope}|{now:yyyyMMdd}|{address}");
}

/// <summary>Says that a page names customers: those who see names are written down.</summary>
/// <param name="What">In words, for the audit log.</param>
sealed record NamesCustomers(string What);

static class DrawnPagesRoutes
{
    /// <summary>Pages below are kept once drawn: the same state, scope and address give the same page.</summary>
    public static RouteGroupBuilder KeptOnceDrawn(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var shop = http.Features.Get<OpenShop>()!;
            if (http.GetEndpoint()?.Metadata.GetMetadata<NamesCustomers>() is { } names) http.RequestServices.GetRequiredService<AuditLog>().AddPersonal(http, shop, names.What);
            var pages = http.RequestServices.GetRequiredService<DrawnPages>();
            string key = DrawnPages.KeyOf(shop, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, $"{http.Request.Path}{http.Request.QueryString}");
            if (pages.Find(key) is { } kept) return kept;
            object? answer = await next(context);
            if (answer is Drawn drawn) pages.Keep(key, drawn);
            return answer;
        });
        return group;
    }

    public static TBuilder NamingCustomers<TBuilder>(this TBuilder route, string what) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new NamesCustomers(what));
}
