namespace Tillsight.Mapping;

/// <summary>The known name that a mistyped one is closest to.</summary>
static class Nearest
{
    internal static string Of(string name, IEnumerable<string> known) =>
        known.Distinct(StringComparer.Ordinal).MinBy(k => Distance(name.ToLowerInvariant(), k.ToLowerInvariant())) ?? "(there is none)";

    /// <summary>Edits (insert, delete, replace, swap of neighbours) that turn one into the other.</summary>
    internal static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++) table[i, 0] = i;
        for (int j = 0; j <= other.Length; j++) table[0, j] = j;
        for (int i = 1; i <= one.Length; i++)
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        return table[one.Length, other.Length];
    }
}
