using Tillsight.Sources.Delimited;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>A table on a sheet of a workbook.</summary>
sealed class SheetTable : TabularTable
{
    readonly Workbook _workbook;
    readonly Sheet _sheet;
    readonly SheetLayout _layout;

    SheetTable(Workbook workbook, Sheet sheet, SheetSample sample, ReadOptions options, IEnumerable<string> notes)
    {
        (_workbook, _sheet) = (workbook, sheet);
        var shape = TableShape.Of(sample.Text, sample.Rows, isRaggedList: false, isSpaced: false, options.HasHeader);
        var first = sample.Rows[shape.FirstRow];
        var naming = ColumnNaming.Of(HeaderNames.Written(sample.Text, sample.Rows, shape, Dialect.Csv), shape.Columns, shape.HeaderRows > 0);
        ColumnNames = naming.Names;
        int firstDataRow = shape.HeaderRows > 0 ? sample.Rows[shape.FirstDataRow - 1].NextLine : first.Line;
        _layout = new SheetLayout(sample.FirstColumn, shape.Columns, firstDataRow);
        Format = new TableFormat
        {
            Kind = ContentKind.Xlsx,
            HasHeader = shape.HeaderRows > 0,
            HeaderLines = shape.HeaderRows > 0 ? firstDataRow - first.Line : 0,
            PreambleLines = first.Line - 1,
            Notes = [.. notes, .. SheetNotes.Of(sample, shape), .. naming.Notes],
        };
    }

    public override string File => _workbook.Name;

    public override string? Name => _sheet.Name;

    public override TableFormat Format { get; }

    public override IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The workbook's sheets that hold something; hidden ones only where they are asked for by name.</summary>
    public static IReadOnlyList<TabularTable> Open(ContentSource source, ReadOptions options)
    {
        var workbook = new Workbook(source);
        var tables = new List<TabularTable>();
        string[] hidden = [.. workbook.Sheets.Sheets.Where(s => s.IsHidden).Select(s => s.Name)];
        string[] notes = hidden.Length == 0 ? [] : [$"Hidden sheets were left out: {string.Join(", ", hidden)}."];
        foreach (var sheet in workbook.Sheets.Sheets)
        {
            if ((sheet.IsHidden && sheet.Name != options.Table) || !workbook.HasCells(sheet)) continue;
            if (SheetSample.Of(workbook, sheet) is { Rows.Count: > 0 } sample) tables.Add(new SheetTable(workbook, sheet, sample, options, notes));
        }
        return tables.Count > 0 ? tables : throw new BadInputException("No sheet of the workbook holds anything.", source.Name);
    }

    internal override RecordFeed OpenFeed(int workers, bool isLook) => new SheetFeed(_workbook, _workbook.OpenRows(_sheet), _layout);
}

/// <summary>Where the records of a sheet stand.</summary>
/// <param name="FirstColumn">0-based sheet column of the table's first.</param>
/// <param name="FirstRow">1-based sheet row of the first record.</param>
sealed record SheetLayout(int FirstColumn, int Columns, int FirstRow);
