namespace Tillsight.Statistics.Resampling;

/// <summary>Random numbers that are the same for a seed on every machine and every version of .NET (System.Random's are not promised to be).</summary>
/// <remarks>xoshiro256** of D. Blackman and S. Vigna (ACM TOMS 47, 2021), its state filled by SplitMix64 as they advise. Not for secrets.
/// Not safe for use by several threads at once: give each task a stream of its own.</remarks>
public sealed class RandomStream
{
    ulong s0, s1, s2, s3;

    /// <param name="seed">Any number.</param>
    /// <param name="stream">Which of the seed's independent streams, so that task 17 draws the same numbers whoever runs it.</param>
    public RandomStream(ulong seed, ulong stream = 0)
    {
        ulong state = seed ^ Mix(stream * 0xD1342543DE82EF95);
        (s0, s1, s2, s3) = (SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    RandomStream(ulong s0, ulong s1, ulong s2, ulong s3) => (this.s0, this.s1, this.s2, this.s3) = (s0, s1, s2, s3);

    /// <summary>Starts from a state instead of a seed, to go on where another implementation stands; not all four may be 0.</summary>
    public static RandomStream FromState(ulong s0, ulong s1, ulong s2, ulong s3) => (s0 | s1 | s2 | s3) != 0 ? new(s0, s1, s2, s3)
        : throw new ArgumentException("A state of four zeros would give zeros for ever.");

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        ulong result = ulong.RotateLeft(s1 * 5, 7) * 9, shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = ulong.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>A number in [0, 1), a multiple of 2^-53.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="bound"/>), each equally likely (D. Lemire, ACM TOMACS 29, 2019).</summary>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        while (true)
        {
            ulong product = (NextUInt64() >> 32) * (ulong)bound;
            uint low = (uint)product;
            if (low >= (uint)bound || low >= (0u - (uint)bound) % (uint)bound) return (int)(product >> 32);
        }
    }

    /// <summary>Puts the first <paramref name="count"/> places into a random choice of the items (Fisher-Yates); the whole order if no count is given.</summary>
    public void Shuffle<T>(Span<T> items, int? count = null)
    {
        int last = Math.Min(count ?? items.Length, items.Length - 1);
        for (int i = 0; i < last; i++)
        {
            int other = i + NextInt(items.Length - i);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    static ulong SplitMix(ref ulong state) => Mix(state += 0x9E3779B97F4A7C15);

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
