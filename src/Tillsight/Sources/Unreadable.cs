namespace Tillsight.Sources;

/// <summary>Puts a failure of the file system or of a compressed stream into words that say what to do.</summary>
static class Unreadable
{
    public static BadInputException Because(Exception failure, string name) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            new BadInputException("There is no such file or folder. Check the path's spelling and that the drive is connected.", name, failure),
        UnauthorizedAccessException =>
            new BadInputException("No permission to read it. Ask its owner for read access, or copy it to where you can read it.", name, failure),
        _ => new BadInputException($"It cannot be read: {failure.Message} Check the drive or network share, then try again.", name, failure),
    };

    /// <param name="records">Records that could be read before the content broke off.</param>
    public static BadInputException Truncated(Exception failure, string name, long records) => new(
        $"The gzip content is damaged or breaks off after {records.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} readable records. "
        + "Copy or download the file again; nothing of it was kept.", name, failure);
}
