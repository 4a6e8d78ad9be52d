using System.Numerics;
using System.Runtime.Intrinsics;

namespace Tillsight.Sources.Delimited;

/// <summary>Counts blank lines in text whose lines end with a line feed, with or without a carriage return before it.</summary>
static class BlankLines
{
    /// <summary>Line feeds in [from, to) that directly follow another line end. Needs two readable bytes before <paramref name="from"/>.</summary>
    public static int Count(ReadOnlySpan<byte> text, int from, int to)
    {
        int count = 0, at = from;
        if (Vector256.IsHardwareAccelerated)
        {
            var feed = Vector256.Create((byte)'\n');
            var cr = Vector256.Create((byte)'\r');
            for (; at + Vector256<byte>.Count <= to; at += Vector256<byte>.Count)
            {
                var here = Vector256.Equals(Vector256.Create(text[at..]), feed);
                var before = Vector256.Create(text[(at - 1)..]);
                var blank = here & (Vector256.Equals(before, feed)
                    | (Vector256.Equals(before, cr) & Vector256.Equals(Vector256.Create(text[(at - 2)..]), feed)));
                if (blank != Vector256<byte>.Zero) count += BitOperations.PopCount(blank.ExtractMostSignificantBits());
            }
        }
        for (; at < to; at++)
            if (text[at] == '\n' && (text[at - 1] == '\n' || (text[at - 1] == '\r' && text[at - 2] == '\n'))) count++;
        return count;
    }
}
