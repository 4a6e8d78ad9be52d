using System.Text;

namespace Tillsight.Sources.Values;

/// <summary>A cell worth showing, with its record.</summary>
public readonly record struct CellExample(long RecordNumber, string Text);

/// <summary>The first few cells of a sort, by record number, whatever the order in which workers saw them.</summary>
sealed class CellExamples
{
    public const int Most = 5;
    const int MaxBytes = 200;

    readonly List<CellExample> _items = [];

    public IReadOnlyList<CellExample> Items => _items;

    public void Offer(long record, ReadOnlySpan<byte> cell)
    {
        if (_items.Count == Most && record >= _items[^1].RecordNumber) return;
        Insert(new CellExample(record, Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, MaxBytes)])));
    }

    public void Add(CellExamples other)
    {
        foreach (var example in other._items) Insert(example);
    }

    void Insert(CellExample example)
    {
        int at = _items.Count;
        while (at > 0 && _items[at - 1].RecordNumber > example.RecordNumber) at--;
        _items.Insert(at, example);
        if (_items.Count > Most) _items.RemoveAt(Most);
    }
}
