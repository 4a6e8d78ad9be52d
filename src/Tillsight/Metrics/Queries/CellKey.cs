namespace Tillsight.Metrics.Queries;

/// <summary>The keys of a cell, compared by value.</summary>
readonly record struct CellKey(object?[] Keys)
{
    public bool Equals(CellKey other) => Keys.AsSpan().SequenceEqual(other.Keys);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (object? key in Keys) hash.Add(key);
        return hash.ToHashCode();
    }
}
