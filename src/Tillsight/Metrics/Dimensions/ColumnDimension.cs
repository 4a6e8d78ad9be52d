using Tillsight.Views;

namespace Tillsight.Metrics.Dimensions;

/// <summary>A column of the lines themselves, or an attribute in a table that the lines point to.</summary>
/// <param name="Column">The column, quoted where it comes from a source.</param>
/// <param name="Of">The table that holds it; null: the lines.</param>
public sealed record ColumnDimension(string Id, string Name, string Column, DimensionTable? Of = null, ValueType Type = ValueType.Text)
    : Dimension(Id, Name)
{
    public override Unit Unit => DimensionValues.UnitOf(Type);

    /// <summary>For columns of types that have no place in an answer (a time of day): their text is shown.</summary>
    public bool IsCast { get; init; }

    public override string Key => Read(Alias);

    public override string LineColumn => Of?.LineKey ?? Column;

    public override DimensionTable? Table => Of;

    public override string Condition(IReadOnlyList<string?> values, QueryParameters parameters)
    {
        var conditions = new List<string>();
        object[] present = [.. values.OfType<string>().Select(v => DimensionValues.Read(Type, v, Id))];
        if (present.Length > 0) conditions.Add(Has($"{Read(Alias)} in ({parameters.AddAll(present)})"));
        if (values.Contains(null)) conditions.Add($"not {Has($"{Alias}.{Column} is not null")}");
        return $"({string.Join(" or ", conditions)})";
    }

    public override string? ValuesSql => Type != ValueType.Text ? null
        : $"select distinct {Read(Alias)} as value from {Of?.Relation ?? "fct_order_line"} {Alias} where {Alias}.{Column} is not null";

    // A key without its row in the table has no value either, so absence is the denial of having one.
    string Has(string condition) => Of is null
        ? $"(l.{Column} is not null and {condition})"
        : $"(l.{Of.LineKey} is not null and l.{Of.LineKey} in (select {Of.Key} from {Of.Relation} {Of.Alias} where {condition}))";

    string Alias => Of?.Alias ?? "l";

    /// <summary>The column as it is read under an alias of its table.</summary>
    public string Read(string alias) => IsCast ? $"cast({alias}.{Column} as varchar)" : $"{alias}.{Column}";
}
