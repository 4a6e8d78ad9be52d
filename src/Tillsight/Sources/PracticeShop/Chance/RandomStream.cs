namespace Tillsight.Sources.PracticeShop.Chance;

/// <summary>
/// xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), seeded through SplitMix64.
/// A stream belongs to a seed and a path of keys (purpose, day, part ...), so that any piece of the shop can be made on any
/// thread, in any order, with the same outcome.
/// </summary>
/// <remarks>A mutable structure: pass it by reference, or two users will draw the same numbers.</remarks>
struct RandomStream
{
    ulong _s0, _s1, _s2, _s3;

    RandomStream(ulong seed)
    {
        _s0 = SplitMix(ref seed);
        _s1 = SplitMix(ref seed);
        _s2 = SplitMix(ref seed);
        _s3 = SplitMix(ref seed);
    }

    public static RandomStream For(ulong seed, Purpose purpose, long first = 0, long second = 0)
    {
        ulong state = seed;
        ulong mixed = SplitMix(ref state) ^ (ulong)purpose;
        mixed = SplitMix(ref mixed) ^ (ulong)first;
        mixed = SplitMix(ref mixed) ^ (ulong)second;
        return new RandomStream(SplitMix(ref mixed));
    }

    public ulong Next()
    {
        ulong result = ulong.RotateLeft(_s0 + _s3, 23) + _s0;
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = ulong.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), in steps of 2^-53.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 .. <paramref name="count"/> - 1. The bias of the multiplication is below count / 2^64.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Uniform in <paramref name="low"/> .. <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public double Between(double low, double high) => low + (high - low) * Unit();

    public bool Chance(double probability) => Unit() < probability;

    static ulong SplitMix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
