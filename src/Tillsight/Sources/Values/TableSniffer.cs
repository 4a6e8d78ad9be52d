namespace Tillsight.Sources.Values;

/// <summary>The sniffers of a table's columns, side by side; what one column proves about the file's habits decides what another leaves open.</summary>
public sealed class TableSniffer
{
    readonly string[] _names;
    readonly ValueSniffer[] _columns;

    public TableSniffer(IReadOnlyList<string> columnNames)
    {
        _names = [.. columnNames];
        _columns = [.. columnNames.Select(_ => new ValueSniffer())];
    }

    /// <summary>Adds a batch of the table.</summary>
    public void Add(RecordBatch batch)
    {
        for (int column = 0; column < _columns.Length; column++) _columns[column].Add(batch, column);
    }

    /// <summary>Adds what another worker saw of the same table.</summary>
    public void Add(TableSniffer other)
    {
        for (int column = 0; column < _columns.Length; column++) _columns[column].Add(other._columns[column]);
    }

    /// <summary>Says what the columns are, in their order.</summary>
    public IReadOnlyList<ValueFormat> Decide()
    {
        ValueFormat[] alone = [.. _columns.Select((c, i) => c.Decide(new ValueHints { ColumnName = _names[i] }))];
        var point = Proven(alone.Where(f => f is { Kind: ValueKind.Decimal, IsAmbiguous: false }).Select(f => (char?)f.Number!.DecimalSeparator));
        var order = Proven(alone.Where(f => f is { Dates.Count: > 0, IsAmbiguous: false }).SelectMany(f => f.Dates)
            .Where(d => d is { MonthLanguage: null, Order: DateOrder.DayFirst or DateOrder.MonthFirst }).Select(d => (DateOrder?)d.Order));
        return [.. alone.Select((format, i) => !format.IsAmbiguous ? format
            : _columns[i].Decide(new ValueHints { ColumnName = _names[i], DecimalSeparator = point, Order = order }))];
    }

    /// <summary>What all columns that prove anything agree on; null where they do not.</summary>
    static T? Proven<T>(IEnumerable<T?> proofs)
        where T : struct
    {
        T?[] distinct = [.. proofs.Distinct()];
        return distinct is [var only] ? only : null;
    }
}
