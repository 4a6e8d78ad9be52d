namespace Tillsight.Metrics.Dimensions;

/// <summary>Things with an id and often a name: products, customers, stores, promotions. Lines are grouped by their integer key;
/// id and name are looked up for the few cells that remain.</summary>
public sealed record EntityDimension(string Id, string Name, DimensionTable Entity) : Dimension(Id, Name)
{
    public override string Key => $"l.{Entity.LineKey}";

    public override string LineColumn => Entity.LineKey;

    public string IdColumn => Id + "_id";

    public string NameColumn => Id + "_name";

    public override string? ValuesSql => $"select {IdColumn} as value from {Entity.Relation} union select {NameColumn} from {Entity.Relation} where {NameColumn} is not null";

    /// <summary>Values are ids. A value that is nobody's id is taken for a name.</summary>
    public override string Condition(IReadOnlyList<string?> values, QueryParameters parameters)
    {
        var conditions = new List<string>();
        foreach (string value in values.OfType<string>())
        {
            string parameter = parameters.Add(value);
            conditions.Add($"({Key} is not null and {Key} in (select {Entity.Key} from {Entity.Relation} where {IdColumn} = {parameter} or "
                + $"({NameColumn} is not null and {NameColumn} = {parameter} and {parameter} not in (select {IdColumn} from {Entity.Relation}))))");
        }
        if (values.Contains(null)) conditions.Add($"{Key} is null");
        return $"({string.Join(" or ", conditions)})";
    }
}
