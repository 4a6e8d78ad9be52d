namespace Tillsight.Sources.Values;

/// <summary>A number's digits read with one meaning of point and comma.</summary>
/// <param name="IsValid">Whether they can be read so.</param>
/// <param name="IntegerDigits">Digits before the decimal separator.</param>
/// <param name="Decimals">Digits after it.</param>
/// <param name="Group">The group separator, or '\0' for none.</param>
/// <param name="HasLeadingZero">A zero stands before other integer digits and there are no decimals ("007").</param>
/// <param name="IsWhole">All decimals are zero.</param>
readonly record struct NumberReading(bool IsValid, int IntegerDigits, int Decimals, char Group, bool HasLeadingZero, bool IsWhole)
{
    /// <param name="runs">Lengths of the runs of digits.</param>
    /// <param name="separators">What stands between them.</param>
    /// <param name="point">The decimal separator assumed.</param>
    public static NumberReading Of(ReadOnlySpan<int> runs, ReadOnlySpan<char> separators, char point, bool leadingZero, ReadOnlySpan<byte> digits)
    {
        bool hasDecimals = separators.Length > 0 && separators[^1] == point;
        int groups = separators.Length - (hasDecimals ? 1 : 0);
        int decimals = hasDecimals ? runs[^1] : 0;
        var integerRuns = runs[..(groups + 1)];
        char group = groups > 0 ? separators[0] : '\0';
        if (group == point || separators[..groups].IndexOfAnyExcept(group) >= 0) return default;
        // A grouped number never starts with a zero: 0.123 is a fraction, whatever the column.
        if (groups > 0 && (digits[0] == '0' || !AreGroups(integerRuns))) return default;
        int integerDigits = 0;
        foreach (int run in integerRuns) integerDigits += run;
        if (integerDigits == 0 && decimals == 0) return default;
        bool isWhole = digits[(digits.Length - decimals)..].IndexOfAnyExcept((byte)'0') < 0;
        return new NumberReading(true, integerDigits, decimals, group, leadingZero && !hasDecimals, isWhole);
    }

    /// <summary>Groups of three, or the Indian way: two by two before the last three.</summary>
    static bool AreGroups(ReadOnlySpan<int> runs)
    {
        if (runs[0] is < 1 or > 3 || runs[^1] != 3) return false;
        var middle = runs[1..^1];
        return middle.IndexOfAnyExcept(3) < 0 || (runs[0] <= 2 && middle.IndexOfAnyExcept(2) < 0);
    }
}
