using Tillsight.Engines;
using Tillsight.Metrics.Queries;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The one workspace that a request may read: made by the gate after it found the reader to be a member, and gone with the request.</summary>
/// <param name="Reader">Null where nothing has been loaded yet.</param>
/// <param name="Limits">What the reader may see at all; <paramref name="Reader"/> is narrowed to it already.</param>
/// <param name="ArchiveFolder">Where source rows lie as they came.</param>
public sealed record OpenShop(string Slug, WorkspaceSettings Settings, WarehouseReader? Reader, IReadOnlyList<MetricFilter> Limits, string ArchiveFolder) : IDisposable
{
    /// <summary>What may be changed there; null for those who only read.</summary>
    internal ShopWriter? Writer { get; init; }

    public string Name => Settings.Name.Length > 0 ? Settings.Name : Slug;

    /// <summary>Parameter of a page's handler: what the gate opened, and nothing else can be asked for.</summary>
    public static ValueTask<OpenShop?> BindAsync(HttpContext http) => ValueTask.FromResult<OpenShop?>(
        http.Features.Get<OpenShop>() ?? throw new InvalidOperationException("This route reads a workspace but does not say ForMembers to the gate."));

    /// <summary>Narrows the reader further, for the rest of the request, to the lines that a page's filters keep: analyses know no filters of their own.</summary>
    public void Narrow(IReadOnlyList<MetricFilter> filters) => RowScope.Narrow(Reader!, Limits, filters);

    public void Dispose() => Reader?.Dispose();
}
