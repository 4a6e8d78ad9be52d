namespace Tillsight.Sources.Values;

/// <summary>What may stand between the digits of a number.</summary>
static class Separators
{
    /// <summary>Bytes of the separator at this place, 0 for none; <paramref name="which"/> tells '.', ',', '\'' or ' ' (any kind of space).</summary>
    public static int At(ReadOnlySpan<byte> text, int at, out char which)
    {
        which = '\0';
        if (at >= text.Length) return 0;
        switch (text[at])
        {
            case (byte)'.' or (byte)',' or (byte)'\'' or (byte)' ':
                which = (char)text[at];
                return 1;
            case 0xC2 or 0xE2:
                if (text[at..].StartsWith("\u2019"u8)) { which = '\''; return 3; }
                int blank = Blank.LengthAt(text, at);
                if (blank > 0) which = ' ';
                return blank;
            default:
                return 0;
        }
    }
}
