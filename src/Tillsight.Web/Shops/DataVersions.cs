using System.Collections.Concurrent;

namespace Tillsight.Web.Shops;

/// <summary>A counter per workspace that grows whenever what pages read may have changed: a load, its undoing, rules, fixed rows, an erasure, settings.
/// It counts from the start of the program: good for what is kept in memory and for telling open pages, not for the outside.</summary>
sealed class DataVersions
{
    readonly ConcurrentDictionary<string, long> _versions = new(StringComparer.Ordinal);

    public long Of(string slug) => _versions.GetValueOrDefault(slug);

    /// <summary>Called after the change is there to be read: what is made from the older state under the newer number would stay.</summary>
    public void Bump(string slug)
    {
        _versions.AddOrUpdate(slug, 1, (_, version) => version + 1);
        Changed?.Invoke(slug);
    }

    /// <summary>Told the workspace, on the thread that changed it: listeners only take note.</summary>
    public event Action<string>? Changed;
}
