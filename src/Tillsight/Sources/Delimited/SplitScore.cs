namespace Tillsight.Sources.Delimited;

/// <summary>How well a dialect fits a text.</summary>
static class SplitScore
{
    /// <summary>What one column counts for beside a split into several.</summary>
    const double OneColumn = 0.3;

    const double RaggedList = 0.45;

    public static (double Score, bool IsRaggedList) Of(ReadOnlySpan<byte> text, Dialect dialect, int rows)
    {
        var sample = SampleRows.Split(text, dialect, rows);
        var split = WithoutComments(text, sample.Rows);
        if (split.Count == 0) return (0, false);
        double cells = CellFit(text, split, dialect);
        double quotes = 1 - 0.5 * sample.Misquoted / sample.Rows.Count;
        double pattern = Pattern(split);
        bool isRagged = pattern < RaggedList && !dialect.IsAligned && RaggedLists.Are(text, split);
        return ((isRagged ? RaggedList : pattern) * cells * quotes, isRagged);
    }

    /// <summary>The score of reading each line as one cell.</summary>
    public static double OfWholeLines(ReadOnlySpan<byte> text, Dialect dialect)
    {
        var sample = SampleRows.Split(text, dialect with { Delimiter = [0] }, 400);
        return sample.Rows.Count == 0 ? 0 : OneColumn * CellFit(text, WithoutComments(text, sample.Rows), dialect);
    }

    /// <summary>Comment lines are written in words, whatever separates the values.</summary>
    static List<SampleRow> WithoutComments(ReadOnlySpan<byte> text, List<SampleRow> rows)
    {
        var others = new List<SampleRow>(rows.Count);
        foreach (var row in rows)
            if (text[row.Start] != '#') others.Add(row);
        return others.Count > 0 ? others : rows;
    }

    /// <summary>1 where all rows have the same, large width; small where widths vary. A width's share counts squared.</summary>
    static double Pattern(List<SampleRow> rows)
    {
        double pattern = 0;
        foreach (var width in rows.GroupBy(r => r.Count))
        {
            double share = (double)width.Count() / rows.Count;
            pattern += share * share * (width.Key - 1) / width.Key;
        }
        return pattern;
    }

    /// <summary>Mean over the cells of how much each looks like a value on its own.</summary>
    static double CellFit(ReadOnlySpan<byte> text, List<SampleRow> rows, Dialect dialect)
    {
        double fit = 0;
        int cells = 0;
        foreach (var row in rows)
            for (int i = 0; i < row.Count; i++, cells++) fit += Fit(row.Raw(text, i), row.Fields[i].IsQuoted, dialect);
        return cells == 0 ? 0 : fit / cells;
    }

    static double Fit(ReadOnlySpan<byte> cell, bool isQuoted, Dialect dialect)
    {
        if (cell.IsEmpty) return 0.8;
        if (CellShapes.Of(cell) is not CellShape.Text) return 1;
        if (isQuoted) return 1;
        if (cell[0] is (byte)'"' or (byte)'\'' || cell[^1] == '"') return 0.1;
        double fit = 0.9;
        if (dialect.Delimiter[0] != '\t' && cell.Contains((byte)'\t')) fit = 0.1;
        else if (cell.ContainsAny((byte)';', (byte)'|')) fit = 0.2;
        else if (cell.Contains((byte)',')) fit = CommaFit(cell);
        return fit;
    }

    /// <summary>A comma in a sentence is followed by a space; one between values mostly is not.</summary>
    static double CommaFit(ReadOnlySpan<byte> cell)
    {
        for (int at = 0; at < cell.Length; at++)
            if (cell[at] == ',' && !(at + 1 < cell.Length && cell[at + 1] == ' ')) return 0.3;
        return 0.7;
    }
}
