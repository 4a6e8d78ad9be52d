using Tillsight.Calendars;
using Tillsight.Engines;
using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>Puts the parts of the engine's answer together: what one cell got from several rows, and its reference.</summary>
sealed class CellTable
{
    readonly QueryPlan _plan;
    readonly List<CellRow> _cells = [];

    // Only where a cell comes in several rows: finding cells by key costs more than reading them.
    readonly Dictionary<CellKey, CellRow>? _byKey;

    public CellTable(QueryPlan plan, ColumnSet columns)
    {
        _plan = plan;
        Total = Empty([]);
        var reader = new CellReader(plan, columns);
        bool hasReference = plan.Dates.Reference is not null;
        if (hasReference) Total.Reference = new decimal?[plan.Program.Measures.Count];
        if (hasReference || plan.Program.TakesTwoSteps || plan.Query.EveryPeriod) _byKey = [];
        for (int row = 0; row < columns.RowCount; row++)
        {
            switch (reader.Part(row))
            {
                case QueryPart.Cells:
                    Fill(Cell(reader, row), reader, row);
                    reader.AddToTotal(row, Total.Measures);
                    Total.Lines += reader.Lines(row);
                    break;
                case QueryPart.Total: reader.AddMeasures(row, Total.Measures); break;
                case QueryPart.ReferenceTotal: reader.AddMeasures(row, Total.Reference!); break;
                default:
                    Refer(reader, row);
                    reader.AddToTotal(row, Total.Reference!);
                    break;
            }
        }
        if (plan.Dimensions.Count == 0) Total = _cells.Single();
        else if (plan.Query.EveryPeriod && plan.Dimensions is [CalendarDimension]) AddEmptyPeriods();
        if (hasReference) CompleteReferences();
    }

    public IReadOnlyList<CellRow> Cells => _cells;

    public CellRow Total { get; private set; }

    static void Fill(CellRow cell, CellReader reader, int row)
    {
        reader.AddMeasures(row, cell.Measures);
        cell.Lines += reader.Lines(row);
    }

    CellRow Cell(CellReader reader, int row) => At(reader.Keys(row), reader, row);

    CellRow At(object?[] keys, CellReader reader, int row)
    {
        if (_byKey is not null && _byKey.TryGetValue(new CellKey(keys), out var known)) return known;
        return Add(new CellRow(keys, reader.Ids(row, keys), reader.Names(row)) { Measures = new decimal?[_plan.Program.Measures.Count] });
    }

    CellRow Add(CellRow cell)
    {
        _cells.Add(cell);
        _byKey?.Add(new CellKey(cell.Keys), cell);
        return cell;
    }

    /// <summary>A reference row belongs to the cells of the current periods whose reference it is.</summary>
    void Refer(CellReader reader, int row)
    {
        object?[] keys = reader.Keys(row);
        if (_plan.Dates.Finest is not { } finest)
        {
            Refer(At(keys, reader, row), reader, row);
            return;
        }
        int time = _plan.Dimensions.TakeWhile(d => d != finest).Count();
        foreach (var period in _plan.Dates.Reference!.Periods[finest.PeriodOf(keys[time]!).First])
            Refer(At([.. keys.Select((key, i) => Moved(_plan.Dimensions[i], key, period))], reader, row), reader, row);
    }

    void Refer(CellRow cell, CellReader reader, int row) =>
        reader.AddMeasures(row, cell.Reference ??= new decimal?[_plan.Program.Measures.Count]);

    static object? Moved(Dimension dimension, object? key, Period period) => dimension switch
    {
        CalendarDimension calendar => calendar.KeyOf(period.First),
        WeekdayDimension when period.Grain == Grain.Day => WeekdayDimension.KeyOf(period.First),
        _ => key,
    };

    /// <summary>A cell that had nothing in the earlier time is compared with an empty cell. Where a cell has no earlier time at all, the
    /// total is compared with nothing: it would hold more time than its reference.</summary>
    void CompleteReferences()
    {
        foreach (var cell in _cells)
        {
            if (HasReference(cell)) cell.Reference ??= new decimal?[_plan.Program.Measures.Count];
            else Total.Reference = null;
        }
    }

    /// <summary>Undated lines, and periods whose reference lies before the data, are compared with nothing rather than with zero.</summary>
    bool HasReference(CellRow cell)
    {
        if (_plan.Dates.Finest is not { } finest) return true;
        int time = _plan.Dimensions.TakeWhile(d => d != finest).Count();
        return cell.Keys[time] is { } key && _plan.Dates.Reference!.Holds(finest.PeriodOf(key));
    }

    void AddEmptyPeriods()
    {
        var time = (CalendarDimension)_plan.Dimensions[0];
        foreach (var entry in _plan.Dates.Periods)
        {
            object key = time.KeyOf(entry.Period.First);
            if (entry.Covered is not null && !_byKey!.ContainsKey(new CellKey([key]))) Add(Empty([key]));
        }
    }

    CellRow Empty(object?[] keys) => new(keys, keys, []) { Measures = new decimal?[_plan.Program.Measures.Count] };
}
