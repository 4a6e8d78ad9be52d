using Tillsight.Engines;
using Tillsight.Metrics.Queries;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The one workspace that a request may read: made by the gate after it found the reader to be a member, and gone with the request.</summary>
/// <param name="Limits">What the reader may see at all.</param>
/// <param name="ShowsPersonal">Whether names and other personal data of customers are shown; then <see cref="Gate.AuditLog.AddPersonal"/> says that they were.</param>
/// <param name="ArchiveFolder">Where source rows lie as they came.</param>
/// <param name="State">Names the state of data and settings that the request reads: what was drawn from the same state is the same.</param>
public sealed record OpenShop(string Slug, WorkspaceSettings Settings, IReadOnlyList<MetricFilter> Limits, bool ShowsPersonal, string ArchiveFolder, string State) : IDisposable
{
    (WarehouseReader? Reader, PersonalMask? Mask)? _opened;

    /// <summary>Opens the warehouse; the first that asks for <see cref="Reader"/> calls it. A page that was drawn before needs none.</summary>
    internal Func<(WarehouseReader?, PersonalMask?)> Opening { get; init; } = () => (null, null);

    /// <summary>Narrowed to <see cref="Limits"/> and masked already; null where nothing has been loaded yet.</summary>
    /// <exception cref="UsageException">A limit names what the shop does not have: then nothing is shown.</exception>
    public WarehouseReader? Reader => Opened.Reader;

    /// <summary>What hides customers from the reader, in place already; null: names are shown.</summary>
    public PersonalMask? Mask => Opened.Mask;

    /// <summary>Of the data that the reader sees (<see cref="DataVersions"/>): taken before it was opened.</summary>
    public long Version { get; init; }

    /// <summary>What may be changed there; null for those who only read.</summary>
    internal ShopWriter? Writer { get; init; }

    /// <summary>Whether every line and cell is the reader's to see: what goes past the reader (rows as they came, free SQL) asks this first.</summary>
    public bool ShowsAll => ShowsPersonal && Limits.Count == 0;

    public string Name => Settings.Name.Length > 0 ? Settings.Name : Slug;

    /// <summary>Tells apart those who see different things of the same state.</summary>
    public string Scope => $"{(ShowsPersonal ? "names" : "masked")}|{string.Join('&', Limits)}|{(Writer is null ? "reads" : "writes")}";

    /// <summary>Parameter of a page's handler: what the gate opened, and nothing else can be asked for.</summary>
    public static ValueTask<OpenShop?> BindAsync(HttpContext http) => ValueTask.FromResult<OpenShop?>(
        http.Features.Get<OpenShop>() ?? throw new InvalidOperationException("This route reads a workspace but does not say ForMembers to the gate."));

    /// <summary>Narrows the reader further, for the rest of the request, to the lines that a page's filters keep: analyses know no filters of their own.</summary>
    public void Narrow(IReadOnlyList<MetricFilter> filters) => RowScope.Narrow(Reader!, Limits, filters, Mask);

    public void Dispose() => _opened?.Reader?.Dispose();

    (WarehouseReader? Reader, PersonalMask? Mask) Opened => _opened ??= Opening();
}
