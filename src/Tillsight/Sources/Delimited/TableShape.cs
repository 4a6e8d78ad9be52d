namespace Tillsight.Sources.Delimited;

/// <summary>Where the table stands in the sampled rows: how wide it is, what comes before it, and which rows are its header.</summary>
/// <param name="Columns">Columns of the table.</param>
/// <param name="FirstRow">Index of the first row that belongs to it.</param>
/// <param name="HeaderRows">How many rows from there name the columns.</param>
sealed record TableShape(int Columns, int FirstRow, int HeaderRows)
{
    const int MostHeaderRows = 4, MostPreambleRows = 20;

    /// <summary>Share of rows from which on a column at the end is one, and no accident.</summary>
    const double OptionalShare = 0.1;

    /// <summary>One row proves nothing about what a column holds.</summary>
    const int FewestRowsBelow = 2;

    public int FirstDataRow => FirstRow + HeaderRows;

    /// <param name="isSpaced">Spaces separate the fields, so that a line of prose falls into many of them.</param>
    /// <param name="hasHeader">What the user says, or null.</param>
    public static TableShape Of(ReadOnlySpan<byte> text, List<SampleRow> rows, bool isRaggedList, bool isSpaced, bool? hasHeader)
    {
        if (rows.Count == 0) return new TableShape(0, 0, 0);
        if (isRaggedList) return new TableShape(rows.Max(r => r.Count), 0, hasHeader == true ? 1 : 0);
        int columns = Width(text, rows), first = isSpaced ? FirstSpacedRow(text, rows, columns) : FirstRowOf(text, rows, columns);
        bool isHeader = hasHeader ?? HeaderSniffer.Score(text, rows, first, columns) > 0;
        if (isHeader) columns = Math.Max(columns, NamedColumns(text, rows[first]));
        // "The first line names the columns" means that line alone.
        int further = isHeader && hasHeader is null ? FurtherHeaderRows(text, rows, first, columns) : 0;
        return new TableShape(columns, first, isHeader ? 1 + further : 0);
    }

    /// <summary>
    /// The width that most rows have; of two equally frequent the larger. Where many rows are wider than that the last columns are optional,
    /// unless a header of the smaller width shows that those rows are broken.
    /// </summary>
    static int Width(ReadOnlySpan<byte> text, List<SampleRow> rows)
    {
        var widths = rows.GroupBy(r => r.Count).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).ToList();
        int usual = widths[0].Key, wide = widths.Where(g => g.Count() >= OptionalShare * rows.Count).Max(g => g.Key);
        if (wide == usual) return usual;
        int first = rows.FindIndex(r => r.Count == usual || r.Count == wide);
        return rows[first].Count == usual && HeaderSniffer.Score(text, rows, first, usual) > 0 ? usual : wide;
    }

    /// <summary>A header may name more columns than the rows fill; empty names at its end are none.</summary>
    static int NamedColumns(ReadOnlySpan<byte> text, SampleRow header)
    {
        int named = header.Count;
        while (named > 0 && Values.Blank.Trim(header.Raw(text, named - 1)).IsEmpty) named--;
        return named;
    }

    /// <summary>In a spaced table prose may be as wide as anything: the last row like a header counts, else the first of the right width.</summary>
    static int FirstSpacedRow(ReadOnlySpan<byte> text, List<SampleRow> rows, int columns)
    {
        int first = 0;
        for (int i = Math.Min(rows.Count, MostPreambleRows) - 2; i > 0 && first == 0; i--)
            if (rows[i].Count == columns && HeaderSniffer.Score(text, rows, i, columns) > 0) first = i;
        // R leaves its row numbers without a name, so that its header is one field short.
        bool fits = rows[0].Count == columns || (rows[0].Count == columns - 1 && rows.Count > 1 && rows[1].Count == columns);
        return first > 0 || fits ? first : Math.Max(0, rows.FindIndex(r => r.Count == columns));
    }

    /// <summary>Skips titles, notes and comments: rows that are much emptier or narrower than the table.</summary>
    static int FirstRowOf(ReadOnlySpan<byte> text, List<SampleRow> rows, int columns)
    {
        int first = 0;
        while (first + 1 < rows.Count && IsPreamble(text, rows, first, columns)) first++;
        // All of the sample cannot be preamble: then the rows are only ragged.
        if (first + 1 == rows.Count && rows.Count > 1 && rows[first].Filled(text) < columns) return 0;
        while (first > 0 && IsHeaderGroup(text, rows[first - 1], columns) && rows[first].Filled(text) == columns) first--;
        return first;
    }

    static bool IsPreamble(ReadOnlySpan<byte> text, List<SampleRow> rows, int row, int columns)
    {
        // "#id,name" may be a header; a comment is followed by another one or by the header.
        bool isComment = IsComment(text, rows[row]);
        if (isComment && (rows[row].Count != columns || IsComment(text, rows[row + 1]) || HeaderSniffer.Score(text, rows, row + 1, columns) > 0)) return true;
        if (columns == 1) return false;
        int filled = rows[row].Filled(text);
        if (rows[row].Count > columns && filled >= columns) return false;
        return filled <= Math.Max(1, columns / 3) ? IsEmptierThanBelow(text, rows, row, filled) : filled < (columns + 1) / 2 && rows[row].Count < columns;
    }

    /// <summary>Rows of mostly empty cells are preamble only above fuller ones; a sparse table is no preamble.</summary>
    static bool IsEmptierThanBelow(ReadOnlySpan<byte> text, List<SampleRow> rows, int row, int filled)
    {
        for (int i = row + 1; i < Math.Min(rows.Count, row + 12); i++)
            if (rows[i].Filled(text) > Math.Max(1, 2 * filled - 1)) return true;
        return false;
    }

    static bool IsComment(ReadOnlySpan<byte> text, SampleRow row)
    {
        var start = text[row.Start..];
        return start[0] == '#' || start.StartsWith("//"u8) || start.StartsWith("--"u8) || (start[0] == '%' && row.Count == 1);
    }

    /// <summary>A row over the header that names groups of its columns: as wide as the table, words only, more than one.</summary>
    static bool IsHeaderGroup(ReadOnlySpan<byte> text, SampleRow row, int columns)
    {
        if (row.Count != columns || row.Filled(text) < 2) return false;
        for (int i = 0; i < row.Count; i++)
        {
            var cell = Values.Blank.Trim(row.Raw(text, i));
            if (cell.IsEmpty) continue;
            if (CellShapes.Of(cell) != CellShape.Text && !IsYear(cell) || cell[^1] == ':') return false;
        }
        return true;
    }

    static bool IsYear(ReadOnlySpan<byte> cell) =>
        cell.Length == 4 && int.TryParse(cell, System.Globalization.NumberStyles.None, null, out int year) && year is >= 1900 and <= 2100;

    /// <summary>Rows after the first that are words wherever the data below are numbers or dates: they name the columns too.</summary>
    static int FurtherHeaderRows(ReadOnlySpan<byte> text, List<SampleRow> rows, int first, int columns)
    {
        int last = first, most = Math.Min(first + MostHeaderRows, rows.Count - FewestRowsBelow) - 1;
        while (last < most && IsFurtherHeader(text, rows, last + 1, columns)) last++;
        return last - first;
    }

    static bool IsFurtherHeader(ReadOnlySpan<byte> text, List<SampleRow> rows, int row, int columns)
    {
        int typed = 0;
        for (int column = 0; column < columns; column++)
        {
            if (!new ColumnBody(text, rows, row + 1, column).IsTyped) continue;
            typed++;
            if (CellShapes.Of(rows[row].Raw(text, column)) != CellShape.Text) return false;
        }
        return typed >= 2;
    }
}
