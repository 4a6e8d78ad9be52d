namespace Tillsight.Cli.Terminal;

/// <summary>A bar of block characters to an eighth of a cell, or of # where the terminal has no blocks.</summary>
static class BarText
{
    const string Eighths = " ▏▎▍▌▋▊▉";

    /// <param name="length">Length in cells.</param>
    public static string Of(double length, bool unicode)
    {
        if (!unicode) return new string('#', (int)Math.Round(length));
        int eighths = (int)Math.Round(length * 8);
        string whole = new('█', eighths / 8);
        return eighths % 8 == 0 ? whole : whole + Eighths[eighths % 8];
    }
}
