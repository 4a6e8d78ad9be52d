using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The one workspace that a request may read: made by the gate after it found the reader to be a member, and gone with the request.</summary>
/// <param name="Reader">Null where nothing has been loaded yet.</param>
public sealed record OpenShop(string Slug, WorkspaceSettings Settings, WarehouseReader? Reader) : IDisposable
{
    /// <summary>What may be changed there; null for those who only read.</summary>
    internal ShopWriter? Writer { get; init; }

    public string Name => Settings.Name.Length > 0 ? Settings.Name : Slug;

    /// <summary>Parameter of a page's handler: what the gate opened, and nothing else can be asked for.</summary>
    public static ValueTask<OpenShop?> BindAsync(HttpContext http) => ValueTask.FromResult<OpenShop?>(
        http.Features.Get<OpenShop>() ?? throw new InvalidOperationException("This route reads a workspace but does not say ForMembers to the gate."));

    public void Dispose() => Reader?.Dispose();
}
