using Tillsight.Metrics.Dimensions;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Gate;

/// <summary>The values by which somebody can be limited, for operators who are members of the shop themselves: others type values, and learn nothing of
/// what the shop has.</summary>
sealed class LimitValues(Warehouses warehouses)
{
    /// <summary>Values by dimension, of the lines that the asking person sees; null where they may see none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Of(SignedIn asking, string workspace)
    {
        if (asking.MembershipOf(workspace) is not { } membership) return null;
        using var shop = warehouses.Open(workspace, membership);
        if (shop?.Reader is not { } reader) return null;
        var dimensions = new DimensionCatalogue(reader);
        return RowLimits.Dimensions.ToDictionary(id => id, id => (IReadOnlyList<string>)[.. reader.Query($"select distinct value from ({dimensions.Get(id).ValuesSql}) order by value").Column<string?>("value").OfType<string>()], StringComparer.Ordinal);
    }

    /// <exception cref="UsageException">A value is none of the shop's, and the asking person may know.</exception>
    public void Check(SignedIn asking, string workspace, string limit)
    {
        if (limit.Length == 0 || Of(asking, workspace) is not { } known) return;
        foreach (var filter in RowLimits.Read(limit))
            foreach (string value in filter.Values.OfType<string>())
                if (value != Dimension.None && !known[filter.Dimension].Contains(value))
                    throw new UsageException($"The shop has no {filter.Dimension} \"{value}\" among the lines that you see. Nothing was changed.");
    }
}
