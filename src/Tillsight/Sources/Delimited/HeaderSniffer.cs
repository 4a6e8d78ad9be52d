namespace Tillsight.Sources.Delimited;

/// <summary>Tells whether a row names the columns below it, by how it differs from them.</summary>
static class HeaderSniffer
{
    /// <summary>Positive where the row is a header, negative where it is data; the size says how sure that is.</summary>
    public static double Score(ReadOnlySpan<byte> text, List<SampleRow> rows, int row, int columns)
    {
        if (row + 1 >= rows.Count) return Alone(text, rows[row]);
        double score = 0;
        bool isYears = AreConsecutiveYears(text, rows[row]);
        for (int column = 0; column < columns; column++)
            score += Weigh(text, rows[row], column, new ColumnBody(text, rows, row + 1, column), isYears);
        return score + Distinct(text, rows[row]);
    }

    static double Weigh(ReadOnlySpan<byte> text, SampleRow row, int column, ColumnBody body, bool isYears)
    {
        var cell = Values.Blank.Trim(row.Raw(text, column));
        var shape = CellShapes.Of(cell);
        if (shape == CellShape.Empty) return body.IsEmpty ? 0 : -0.2;
        bool isOnlyQuoted = column < row.Count && row.Fields[column].IsQuoted && body.IsUnquoted;
        double names = HeaderWords.Names(cell) ? 0.7 : 0;
        if (isOnlyQuoted) names += 1.5;
        if (shape == CellShape.Missing) return -0.5;
        if (shape != CellShape.Text) return isYears && !isOnlyQuoted ? 0.5 : (body.IsTyped || body.IsEmpty ? -1 : -0.6) + (isOnlyQuoted ? names : 0);
        if (cell.Length > 60) names -= 0.3;
        if (body.IsTyped) return 1 + names;
        if (body.Holds(cell)) return -0.7;
        if (body.HasDigits && !cell.ContainsAnyInRange((byte)'0', (byte)'9')) names += 0.5;
        if (body.Length > 0 && body.Length != cell.Length) names += 0.3;
        return names;
    }

    /// <summary>Names differ from one another; data often does not.</summary>
    static double Distinct(ReadOnlySpan<byte> text, SampleRow row)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        bool areDistinct = true;
        for (int i = 0; i < row.Count; i++) areDistinct &= row.Fields[i].Length > 0 && seen.Add(System.Text.Encoding.UTF8.GetString(row.Raw(text, i)));
        return areDistinct ? 0.1 : -0.1;
    }

    /// <summary>A row with nothing below it is a header where it holds words only.</summary>
    static double Alone(ReadOnlySpan<byte> text, SampleRow row)
    {
        for (int i = 0; i < row.Count; i++)
            if (CellShapes.Of(row.Raw(text, i)) is CellShape.Number or CellShape.Date or CellShape.Missing) return -1;
        return 1;
    }

    /// <summary>2009, 2010, 2011: the columns of a table that was pivoted by year.</summary>
    static bool AreConsecutiveYears(ReadOnlySpan<byte> text, SampleRow row)
    {
        int previous = 0, years = 0;
        for (int i = 0; i < row.Count; i++)
        {
            if (!int.TryParse(row.Raw(text, i), System.Globalization.NumberStyles.None, null, out int year)) continue;
            if (year is < 1900 or > 2100 || (previous != 0 && year != previous + 1)) return false;
            previous = year;
            years++;
        }
        return years >= 2;
    }
}
