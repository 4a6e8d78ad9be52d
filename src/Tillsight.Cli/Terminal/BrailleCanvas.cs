using Spectre.Console;

namespace Tillsight.Cli.Terminal;

/// <summary>A grid of dots, two by four in a character cell; a cell has the colour of what was drawn in it last.</summary>
sealed class BrailleCanvas(int columns, int rows)
{
    // Dot numbers of a braille cell by row and column (Unicode, U+2800).
    static readonly byte[,] Dots = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    readonly byte[,] _cells = new byte[rows, columns];
    readonly Style[,] _styles = new Style[rows, columns];

    public int Width => columns * 2;
    public int Height => rows * 4;

    public void Set(int x, int y, Style style)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height) return;
        _cells[y / 4, x / 2] |= Dots[y % 4, x % 2];
        _styles[y / 4, x / 2] = style;
    }

    /// <param name="dashed">Leaves out every third dot pair.</param>
    public void Line(double x1, double y1, double x2, double y2, Style style, bool dashed = false)
    {
        int steps = (int)Math.Ceiling(Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)));
        for (int i = 0; i <= steps; i++)
        {
            if (dashed && i % 4 > 1) continue;
            double t = steps == 0 ? 0 : (double)i / steps;
            Set((int)Math.Round(x1 + (x2 - x1) * t), (int)Math.Round(y1 + (y2 - y1) * t), style);
        }
    }

    /// <summary>One row of characters.</summary>
    public void AddRow(int row, StyledLine line)
    {
        for (int c = 0; c < columns; c++)
            line.Add(_cells[row, c] == 0 ? " " : ((char)(0x2800 + _cells[row, c])).ToString(), _styles[row, c] ?? Style.Plain);
    }
}
