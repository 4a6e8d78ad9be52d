using System.Collections.Frozen;
using Tillsight.Mapping.Headers;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Facts;

/// <summary>What a column shows: its header in trade terms, its values as numbered words, how they are read, and simple shares over the sample.</summary>
public sealed class ColumnFacts
{
    /// <summary>Distinct values that are looked at for words and shapes.</summary>
    const int Looked = 500;

    readonly Dictionary<FrozenSet<string>, (double Rows, double Values)> _words = [];
    readonly Lazy<double[]> _numbers;
    readonly Lazy<int[]> _ranking;
    readonly Lazy<IReadOnlyList<string>> _plainValues;

    /// <param name="header">Null to read it from the column's name.</param>
    /// <param name="codes">By row: the index into <paramref name="values"/>, -1 where the cell is empty.</param>
    public ColumnFacts(string table, string column, int position, int[] codes, string[] values, int[] counts, ColumnFormat format, HeaderReading? header = null)
    {
        (Table, Column, Position, Codes, Values, Counts, Format) = (table, column, position, codes, values, counts, format);
        Header = header ?? HeaderReading.Of(column);
        Filled = counts.Sum();
        _numbers = new(() => [.. Values.Select(v => format.Number(v))]);
        _ranking = new(Ranking);
        _plainValues = new(() => [.. Values.Take(Looked).Select(HeaderText.Plain)]);
    }

    public string Table { get; }

    public string Column { get; }

    /// <summary>0-based place in its table.</summary>
    public int Position { get; }

    public HeaderReading Header { get; }

    public ColumnFormat Format { get; }

    public ValueKind Kind => Format.Kind;

    /// <summary>By row of the sample: the number of its value, -1 where empty.</summary>
    public int[] Codes { get; }

    /// <summary>Distinct values in order of appearance.</summary>
    public string[] Values { get; }

    /// <summary>Rows of each value.</summary>
    public int[] Counts { get; }

    /// <summary>Rows of the sample that have a value.</summary>
    public int Filled { get; }

    public int Rows => Codes.Length;

    public int Distinct => Values.Length;

    public double FilledShare => Rows == 0 ? 0 : (double)Filled / Rows;

    /// <summary>Distinct values by filled rows: 1 for a key.</summary>
    public double DistinctShare => Filled == 0 ? 0 : (double)Distinct / Filled;

    public bool IsEmpty => Filled == 0;

    public bool IsConstant => Distinct <= 1;

    /// <summary>No value twice and none missing, in the sample.</summary>
    public bool IsKey => Filled == Rows && Distinct == Rows && Rows > 0;

    public bool IsNumeric => Kind is ValueKind.Integer or ValueKind.Decimal;

    /// <summary>Dates or instants.</summary>
    public bool IsDated => Kind is ValueKind.Date or ValueKind.Timestamp;

    /// <summary>Value of each distinct text as a number; NaN where it is none.</summary>
    public double[] Numbers => _numbers.Value;

    /// <summary>The number in a row, NaN where there is none.</summary>
    public double NumberAt(int row) => Codes[row] is var code and >= 0 ? Numbers[code] : double.NaN;

    /// <summary>Share of filled rows whose number satisfies a condition.</summary>
    public double NumberShare(Func<double, bool> condition)
    {
        long hits = 0;
        for (int i = 0; i < Numbers.Length; i++)
            if (!double.IsNaN(Numbers[i]) && condition(Numbers[i])) hits += Counts[i];
        return Filled == 0 ? 0 : (double)hits / Filled;
    }

    /// <summary>The number below which this share of the rows lies.</summary>
    public double Quantile(double share)
    {
        long total = 0, seen = 0;
        foreach (int i in _ranking.Value) total += Counts[i];
        foreach (int i in _ranking.Value)
            if ((seen += Counts[i]) >= share * total) return Numbers[i];
        return double.NaN;
    }

    int[] Ranking()
    {
        int[] ranking = [.. Enumerable.Range(0, Numbers.Length).Where(i => !double.IsNaN(Numbers[i]))];
        Array.Sort(ranking, (a, b) => Numbers[a].CompareTo(Numbers[b]));
        return ranking;
    }

    /// <summary>Share of filled rows whose text satisfies a condition (over the first 500 distinct values).</summary>
    public double TextShare(Func<string, bool> condition) => Share(Values, condition);

    /// <summary>Share of filled rows whose text, in plain words, is in a list.</summary>
    public double WordShare(FrozenSet<string> words) => Words(words).Rows;

    /// <summary>Share of distinct values that are in a list: unlike <see cref="WordShare"/> not ruled by one frequent value.</summary>
    public double DistinctWordShare(FrozenSet<string> words) => Words(words).Values;

    (double Rows, double Values) Words(FrozenSet<string> words)
    {
        if (_words.TryGetValue(words, out var known)) return known;
        var plain = _plainValues.Value;
        return _words[words] = (Share(plain, words.Contains), plain.Count == 0 ? 0 : plain.Count(words.Contains) / (double)plain.Count);
    }

    /// <summary>Share of runs of equal values whose value is seen in no other run: near 1 where a table is grouped by the column.</summary>
    public double GroupedShare
    {
        get
        {
            var runs = new int[Distinct];
            int total = 0;
            for (int i = 0; i < Codes.Length; i++)
                if (Codes[i] >= 0 && (i == 0 || Codes[i] != Codes[i - 1])) { runs[Codes[i]]++; total++; }
            return total == 0 ? 0 : (double)runs.Count(r => r == 1) / total;
        }
    }

    double Share(IReadOnlyList<string> texts, Func<string, bool> condition)
    {
        long hits = 0, seen = 0;
        for (int i = 0; i < Math.Min(texts.Count, Looked); i++)
        {
            seen += Counts[i];
            if (condition(texts[i])) hits += Counts[i];
        }
        return seen == 0 ? 0 : (double)hits / seen;
    }
}
