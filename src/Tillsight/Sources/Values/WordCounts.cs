using System.Text;

namespace Tillsight.Sources.Values;

/// <summary>A word of a column and how often it occurs.</summary>
public readonly record struct WordCount(string Word, long Count);

/// <summary>Counts the few different words of a column; gives up when there are many.</summary>
sealed class WordCounts(int most)
{
    readonly List<(byte[] Word, long Count, long FirstRecord)> _words = [];

    /// <summary>True once there were more different words than are kept.</summary>
    public bool IsOverfull { get; private set; }

    public IReadOnlyList<WordCount> Items =>
        [.. _words.OrderByDescending(w => w.Count).ThenBy(w => w.FirstRecord).Select(w => new WordCount(Encoding.UTF8.GetString(w.Word), w.Count))];

    public void Add(ReadOnlySpan<byte> word, long times, long record)
    {
        for (int i = 0; i < _words.Count; i++)
        {
            if (!word.SequenceEqual(_words[i].Word)) continue;
            _words[i] = (_words[i].Word, _words[i].Count + times, Math.Min(record, _words[i].FirstRecord));
            return;
        }
        if (_words.Count == most) IsOverfull = true;
        else _words.Add((word.ToArray(), times, record));
    }

    public void GiveUp() => IsOverfull = true;

    public void Add(WordCounts other)
    {
        foreach (var (word, count, record) in other._words) Add(word, count, record);
        IsOverfull |= other.IsOverfull;
    }
}
