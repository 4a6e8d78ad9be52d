namespace Tillsight.Views;

/// <summary>What an analysis wants shown, in reading order. Doors (terminal, report, web, spreadsheet) draw it; none is known here.</summary>
/// <param name="Title">The subject, as a heading.</param>
/// <param name="Blocks">Figures, charts, tables and notes in reading order.</param>
public sealed record View(string Title, IReadOnlyList<Block> Blocks)
{
    public static View Of(string title, params IReadOnlyList<Block> blocks) => new(title, blocks);
}

/// <summary>One piece of a view. A closed set: <see cref="Figures"/>, <see cref="Chart"/>, <see cref="Table"/>, <see cref="Note"/>.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <summary>A row of key figures (KPI cards).</summary>
public sealed record Figures(IReadOnlyList<Figure> Items) : Block;

/// <summary>One key figure with its comparison and spark line.</summary>
/// <param name="Id">The metric's id, which leads to its passport.</param>
/// <param name="Label">The metric's name.</param>
/// <param name="Value">The value, or null where there is none; rates run 0..1.</param>
/// <param name="Unit">What the value counts.</param>
/// <param name="Previous">The value it is compared with, or null.</param>
/// <param name="PreviousLabel">What that is ("previous 30 days").</param>
/// <param name="Spark">Recent values, oldest first.</param>
/// <param name="HigherIsBetter">Whether a rise is good news; null where it is neither.</param>
/// <param name="Note">A short remark under the figure, such as covered share.</param>
public sealed record Figure(
    string Id, string Label, decimal? Value, Unit Unit,
    decimal? Previous = null, string? PreviousLabel = null,
    IReadOnlyList<decimal?>? Spark = null, bool? HigherIsBetter = true, string? Note = null);

/// <summary>A paragraph in the product's voice: the money first, then the cause, then the step.</summary>
public sealed record Note(string Text, Tone Tone = Tone.Plain) : Block;

/// <summary>How a note is set off.</summary>
public enum Tone { Plain, Good, Bad, Caution, NotEnoughData }

/// <summary>A table of rows; every chart is also readable as one.</summary>
/// <param name="Name">Machine name, unique within the view: file name of exports, key of the contract.</param>
/// <param name="Title">The heading.</param>
/// <param name="Columns">Columns in order.</param>
/// <param name="Rows">Cells: null, string, bool, long, decimal, double, DateOnly or DateTime.</param>
/// <param name="IsDetail">True where it is a long list that a report may fold away.</param>
/// <param name="RowUnits">Of a table whose rows count different things, one a row: what the numbers of its columns of
/// <see cref="Unit.Number"/> count there.</param>
public sealed record Table(
    string Name, string Title, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows,
    bool IsDetail = false, IReadOnlyList<Unit>? RowUnits = null) : Block
{
    /// <summary>What a cell counts: what its column does, unless its row has a unit of its own.</summary>
    public Unit UnitOf(int row, int column) => Columns[column].Unit is Unit.Number && RowUnits is not null ? RowUnits[row] : Columns[column].Unit;
}

/// <summary>A column: machine name (snake_case), heading and what its numbers count.</summary>
/// <param name="Bar">Draw a bar in the cell (for shares and ranks).</param>
/// <param name="Members">What the cells stand for, one a row; without values: what is written in them.</param>
public sealed record Column(string Name, string Label, Unit Unit, bool Bar = false, Members? Members = null);
