using Tillsight.Engines;
using Tillsight.Metrics.Queries;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The one workspace that a request may read: made by the gate after it found the reader to be a member, and gone with the request.</summary>
/// <param name="Reader">Null where nothing has been loaded yet.</param>
/// <param name="Limits">What the reader may see at all; <paramref name="Reader"/> is narrowed to it already.</param>
/// <param name="Mask">What hides customers from the reader, in place already; null: names are shown.</param>
/// <param name="ArchiveFolder">Where source rows lie as they came.</param>
public sealed record OpenShop(string Slug, WorkspaceSettings Settings, WarehouseReader? Reader, IReadOnlyList<MetricFilter> Limits, string ArchiveFolder, PersonalMask? Mask = null) : IDisposable
{
    /// <summary>What may be changed there; null for those who only read.</summary>
    internal ShopWriter? Writer { get; init; }

    /// <summary>Whether names and other personal data of customers are shown; then <see cref="Gate.AuditLog.AddPersonal"/> says that they were.</summary>
    public bool ShowsPersonal => Mask is null;

    /// <summary>Whether every line and cell is the reader's to see: what goes past the reader (rows as they came, free SQL) asks this first.</summary>
    public bool ShowsAll => Mask is null && Limits.Count == 0;

    public string Name => Settings.Name.Length > 0 ? Settings.Name : Slug;

    /// <summary>Parameter of a page's handler: what the gate opened, and nothing else can be asked for.</summary>
    public static ValueTask<OpenShop?> BindAsync(HttpContext http) => ValueTask.FromResult<OpenShop?>(
        http.Features.Get<OpenShop>() ?? throw new InvalidOperationException("This route reads a workspace but does not say ForMembers to the gate."));

    /// <summary>Narrows the reader further, for the rest of the request, to the lines that a page's filters keep: analyses know no filters of their own.</summary>
    public void Narrow(IReadOnlyList<MetricFilter> filters) => RowScope.Narrow(Reader!, Limits, filters, Mask);

    public void Dispose() => Reader?.Dispose();
}
