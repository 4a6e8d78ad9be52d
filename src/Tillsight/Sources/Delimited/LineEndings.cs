namespace Tillsight.Sources.Delimited;

/// <summary>Tells what ends the lines of a text.</summary>
static class LineEndings
{
    public static LineEnding Of(ReadOnlySpan<byte> text, Dialect dialect)
    {
        int lf = text.Count((byte)'\n'), cr = text.Count((byte)'\r'), both = text.Count("\r\n"u8);
        int loneCr = dialect.CrEndsLine ? cr - both : 0, loneLf = lf - both;
        return (both > 0, loneLf > 0, loneCr > 0) switch
        {
            (false, false, false) => LineEnding.None,
            (true, false, false) => LineEnding.CrLf,
            (false, true, false) => LineEnding.Lf,
            (false, false, true) => LineEnding.Cr,
            _ => LineEnding.Mixed,
        };
    }
}
