using Tillsight.Engines;

namespace Tillsight.Metrics.Dimensions;

/// <summary>The dimensions of one warehouse as it stands: the built-in ones and the extra columns of its sources.</summary>
public sealed class DimensionCatalogue(IEngine engine)
{
    static readonly Dictionary<string, Dimension> BuiltIn = BuiltInDimensions.All.ToDictionary(d => d.Id, StringComparer.Ordinal);

    Dictionary<string, Dimension>? _extra;

    /// <summary>Every dimension; those of the source's extra columns last.</summary>
    public IReadOnlyList<Dimension> All => [.. BuiltInDimensions.All, .. Extra.Values];

    /// <summary>Looks at the warehouse only where the id is not a built-in one.</summary>
    /// <exception cref="UsageException">There is no such dimension (names the nearest), or it waits for an analysis to run.</exception>
    public Dimension Get(string id)
    {
        if (BuiltIn.TryGetValue(id, out var dimension) || Extra.TryGetValue(id, out dimension)) return Ready(dimension);
        throw new UsageException($"There is no dimension \"{id}\"{Nearest.To(id, BuiltIn.Keys.Concat(Extra.Keys))} There are {string.Join(", ", All)}.");
    }

    /// <summary>Whether the shop names its products, customers ...: then an answer shows the name beside the id.</summary>
    public bool HasNames(EntityDimension entity) => engine.Query(
        $"select count({entity.NameColumn}) as names from {entity.Entity.Relation}").Column<long?>("names")[0] > 0;

    /// <summary>Whether it can be asked for: one that an analysis publishes waits until that has run.</summary>
    public bool IsReady(Dimension dimension) => dimension.Table != DimensionTable.Segment || engine.ColumnsOf("customer_segment").Count > 0;

    Dictionary<string, Dimension> Extra => _extra ??= ExtraDimensions.Read(engine, BuiltIn.Keys.ToHashSet(StringComparer.Ordinal))
        .ToDictionary(d => d.Id, StringComparer.Ordinal);

    Dimension Ready(Dimension dimension) => IsReady(dimension)
        ? dimension
        : throw new UsageException("Customers have no segments yet: the RFM analysis gives them. Run \"tillsight show rfm\" first.");
}
