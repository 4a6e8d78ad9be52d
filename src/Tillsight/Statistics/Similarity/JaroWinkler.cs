namespace Tillsight.Statistics.Similarity;

/// <summary>Similarity of short names, which forgives swaps and trusts the beginning most (Jaro 1989, Winkler 1990).</summary>
public static class JaroWinkler
{
    /// <summary>J + l (1 - J)/10 with l the common prefix up to 4 characters, whatever J; 0..1.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        double jaro = Jaro(a, b);
        int prefix = Math.Min(4, a.CommonPrefixLength(b));
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /// <summary>(m/|a| + m/|b| + (m - t)/m)/3: m characters in common within half the longer length, t of them half-counted out of order.</summary>
    public static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty) return a.Length == b.Length ? 1 : 0;
        int window = Math.Max(Math.Max(a.Length, b.Length) / 2 - 1, 0);
        var (takenA, takenB) = (new bool[a.Length], new bool[b.Length]);
        int matches = 0;
        for (int i = 0; i < a.Length; i++)
            for (int j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
                if (!takenB[j] && a[i] == b[j])
                {
                    takenA[i] = takenB[j] = true;
                    matches++;
                    break;
                }
        if (matches == 0) return 0;

        int outOfOrder = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
            if (takenA[i])
            {
                while (!takenB[j]) j++;
                if (a[i] != b[j++]) outOfOrder++;
            }
        double m = matches;
        return (m / a.Length + m / b.Length + (m - outOfOrder / 2) / m) / 3;
    }
}
