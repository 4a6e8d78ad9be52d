namespace Tillsight.Statistics.Similarity;

/// <summary>Groups that grow together (union-find with path halving).</summary>
sealed class DisjointSets(int count)
{
    readonly int[] parent = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (parent[item] != item) item = parent[item] = parent[parent[item]];
        return item;
    }

    public void Join(int first, int second) => parent[Find(first)] = Find(second);
}
