using Tillsight.Web.Shops;

namespace Tillsight.Web.People;

/// <summary>One way in a role for the length of a demo: kept in memory alone, good on this machine alone. The people behind them have no password
/// and no session outlasts the run.</summary>
sealed class DemoLinks
{
    readonly Dictionary<string, (string Hash, string PersonId)> _links = new(StringComparer.Ordinal);

    /// <summary>Role and path of each link, in the order in which they are printed.</summary>
    public IReadOnlyList<(string Role, string Path)> Paths { get; }

    public DemoLinks(IControlStore store, ShopNames shops, DateTime now)
    {
        var paths = new List<(string, string)>();
        foreach (var (name, isOperator, role) in (ReadOnlySpan<(string, bool, Role)>)[("operator", true, Role.Analyst), ("analyst", false, Role.Analyst), ("retailer", false, Role.Retailer)])
        {
            string id = "demo-" + name;
            store.Add(new Person(id, $"Demo {name}", $"{name}@demo.invalid", null, isOperator, true, null, 0, 0, null, now, null));
            store.EndSessions(id, null, now);
            foreach (var shop in shops.All()) store.Set(new Membership(id, shop.Slug, role), now);
            var secret = LinkSecret.New();
            _links[secret.Id] = (secret.Hash, id);
            paths.Add((name, "/demo/" + secret.Text));
        }
        Paths = paths;
    }

    /// <summary>Whose link that is; null where it is none of this run.</summary>
    public string? PersonOf(string text) =>
        LinkSecret.Split(text) is (string id, string secret) && _links.TryGetValue(id, out var link) && LinkSecret.Matches(secret, link.Hash) ? link.PersonId : null;
}
