namespace Tillsight.Delivery.Charts;

/// <summary>Estimates the width of text in the system's sans-serif faces without a font at hand, a little on the wide side,
/// so that the drawing is the same on every machine.</summary>
static class TextWidth
{
    /// <summary>Width in pixels at a font size.</summary>
    public static double Of(string text, double size = 12)
    {
        double em = 0;
        foreach (char c in text) em += Em(c);
        return em * size;
    }

    /// <summary>The text, or its beginning with an ellipsis where it would be wider than <paramref name="width"/>.</summary>
    public static string Fit(string text, double width, double size = 12)
    {
        if (Of(text, size) <= width) return text;
        double left = width / size - Em('…');
        int length = 0;
        while (length < text.Length && (left -= Em(text[length])) >= 0) length++;
        if (length > 0 && char.IsHighSurrogate(text[length - 1])) length--;
        return length == 0 ? "" : text[..length].TrimEnd() + "…";
    }

    /// <summary>Words on as many lines as they need; a word that is too wide by itself makes a line too many (three or more).</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size = 12)
    {
        List<string> lines = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Of(word, size) > width) return ["", "", ""];
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", size) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }

    // Shares of the font size. The widths of DejaVu Sans, the widest of the faces that the page asks for, so that no text runs over.
    static double Em(char c) => c switch
    {
        'i' or 'j' or 'l' or '\'' or 'I' or 'J' => 0.29,
        ' ' or '\u00A0' or '.' or ',' or ':' or ';' or '|' or '/' or '\\' => 0.34,
        'f' or 't' or 'r' or '-' or '(' or ')' or '[' or ']' or '!' => 0.40,
        's' or 'c' or 'z' or 'k' or 'v' or 'x' or 'y' or '_' or '"' or '*' or '?' => 0.57,
        'm' or 'W' or '%' or '@' or '…' => 0.98,
        'w' or '<' or '>' or '=' or '+' or '~' or '\u2212' or 'M' => 0.84,
        >= '0' and <= '9' or '£' or '$' or '€' or '#' => 0.64,
        'E' or 'F' or 'L' or 'P' or 'S' or 'T' or 'Y' => 0.62,
        >= 'A' and <= 'Z' or '&' => 0.73,
        >= '\u2E80' => 1.0,
        _ => 0.62,
    };
}
