namespace Tillsight.Sources.PracticeShop.Chance;

/// <summary>
/// Draws an index with probability proportional to its weight in constant time (Walker 1977; built by Vose's method, 1991).
/// Made once and rebuilt in place each day, so that a day allocates nothing.
/// </summary>
sealed class AliasTable(int capacity)
{
    // Threshold in the upper half, alias in the lower: one cache line a draw.
    readonly ulong[] _entries = new ulong[capacity];
    readonly double[] _scaled = new double[capacity];
    readonly int[] _small = new int[capacity];
    readonly int[] _large = new int[capacity];
    int _count;

    public static AliasTable Of(params ReadOnlySpan<double> weights)
    {
        var table = new AliasTable(weights.Length);
        table.Build(weights);
        return table;
    }

    /// <summary>Whether anything can be drawn: false where every weight was zero.</summary>
    public bool HasWeight { get; private set; }

    public void Build(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights) total += weight;
        _count = weights.Length;
        HasWeight = total > 0;
        if (!HasWeight) return;
        int small = 0, large = 0;
        for (int i = 0; i < _count; i++)
        {
            _scaled[i] = weights[i] * _count / total;
            if (_scaled[i] < 1) _small[small++] = i;
            else _large[large++] = i;
        }
        Pair(small, large);
    }

    void Pair(int small, int large)
    {
        while (small > 0 && large > 0)
        {
            int low = _small[--small], high = _large[large - 1];
            _entries[low] = (ulong)(uint)(_scaled[low] * 4294967296.0) << 32 | (uint)high;
            _scaled[high] -= 1 - _scaled[low];
            if (_scaled[high] >= 1) continue;
            large--;
            _small[small++] = high;
        }
        // What is left differs from 1 by rounding alone, and points at itself.
        while (large > 0) Own(_large[--large]);
        while (small > 0) Own(_small[--small]);
    }

    void Own(int index) => _entries[index] = (uint)index;

    public int Draw(ref RandomStream random)
    {
        int index = (int)Math.BigMul(random.Next(), (ulong)_count, out ulong fraction);
        ulong entry = _entries[index];
        return fraction >> 32 < entry >> 32 ? index : (int)(uint)entry;
    }
}
