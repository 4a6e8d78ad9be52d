using Tillsight.Statistics.Descriptive;

namespace Tillsight.Profiling.Columns;

/// <summary>Finite numbers with how often each occurs, in ascending order: everything a profile says of a numeric column follows from
/// this, whatever the number of rows.</summary>
sealed class WeightedNumbers
{
    readonly double[] _values;
    readonly long[] _upTo;

    /// <param name="numbers">In any order; equal numbers are put together.</param>
    public WeightedNumbers(List<NumberCount> numbers)
    {
        numbers.Sort((a, b) => a.Value.CompareTo(b.Value));
        var values = new List<double>(numbers.Count);
        var upTo = new List<long>(numbers.Count);
        foreach (var (value, count) in numbers)
        {
            Count += count;
            if (values.Count > 0 && values[^1] == value) upTo[^1] = Count;
            else { values.Add(value); upTo.Add(Count); }
        }
        (_values, _upTo) = ([.. values], [.. upTo]);
    }

    public long Count { get; }

    public int Distinct => _values.Length;

    public double Minimum => _values[0];

    public double Maximum => _values[^1];

    public NumberCount this[int index] => new(_values[index], index == 0 ? _upTo[0] : _upTo[index] - _upTo[index - 1]);

    /// <summary>The value at a place of the sorted rows, from 0.</summary>
    double At(long place)
    {
        int index = Array.BinarySearch(_upTo, place + 1);
        return _values[index >= 0 ? index : ~index];
    }

    /// <summary>Type 7 of Hyndman and Fan (1996), as <see cref="Quantiles"/>.</summary>
    public double Quantile(double share)
    {
        double position = (Count - 1) * share;
        long below = (long)position;
        double low = At(below), high = At(Math.Min(below + 1, Count - 1)), rest = position - below;
        return low == high ? low : rest < 0.5 ? low + (high - low) * rest : high - (high - low) * (1 - rest);
    }

    /// <summary>Rows with a value under the bound.</summary>
    public long CountBelow(double bound, bool inclusive = false)
    {
        int index = Array.BinarySearch(_values, bound);
        index = index >= 0 ? (inclusive ? index + 1 : index) : ~index;
        return index == 0 ? 0 : _upTo[index - 1];
    }

    /// <summary>The least number that is not under the bound.</summary>
    public double AtOrAbove(double bound) => At(Math.Min(CountBelow(bound), Count - 1));

    /// <summary>The greatest number that is not over the bound.</summary>
    public double AtOrBelow(double bound) => At(Math.Max(CountBelow(bound, inclusive: true) - 1, 0));

    public double Sum()
    {
        var terms = new double[_values.Length];
        for (int i = 0; i < terms.Length; i++) terms[i] = _values[i] * this[i].Count;
        return Summation.Sum(terms);
    }

    /// <summary>Sums of the second, third and fourth powers of the distances from the mean.</summary>
    public (double Second, double Third, double Fourth) CentralSums(double mean)
    {
        double second = 0, third = 0, fourth = 0;
        for (int i = 0; i < _values.Length; i++)
        {
            double d = _values[i] - mean, square = d * d, count = this[i].Count;
            second += count * square;
            third += count * square * d;
            fourth += count * square * square;
        }
        return (second, third, fourth);
    }

    /// <summary>The distances from a centre, weighted alike.</summary>
    public WeightedNumbers DistancesFrom(double centre)
    {
        var distances = new List<NumberCount>(_values.Length);
        for (int i = 0; i < _values.Length; i++) distances.Add(new(Math.Abs(_values[i] - centre), this[i].Count));
        return new WeightedNumbers(distances);
    }
}
