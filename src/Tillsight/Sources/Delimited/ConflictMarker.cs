namespace Tillsight.Sources.Delimited;

/// <summary>Lines that a version-control tool leaves in a file it could not merge.</summary>
static class ConflictMarker
{
    const int Width = 7;

    /// <summary>True for a line of seven equal marker characters, alone or followed by a space and a label.</summary>
    public static bool IsAt(ReadOnlySpan<byte> line)
    {
        if (line.Length < Width || line[0] is not ((byte)'<' or (byte)'=' or (byte)'>' or (byte)'|')) return false;
        if (line[..Width].IndexOfAnyExcept(line[0]) >= 0) return false;
        return line.Length == Width || line[Width] == ' ';
    }
}
