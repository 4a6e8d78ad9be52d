using System.Globalization;
using System.Text.RegularExpressions;
using Tillsight.DuckDb;

namespace Tillsight.Engines;

/// <summary>Tells a full disk and a file that may not be touched from failures of our own, and says where and what to do.</summary>
public static partial class StorageFailure
{
    // errno of Unix: ENOSPC, EDQUOT (Linux, macOS); Windows: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.
    static readonly int[] FullCodes = OperatingSystem.IsWindows() ? [39, 112] : OperatingSystem.IsMacOS() ? [28, 69] : [28, 122];

    // errno of Unix: EROFS; Windows: ERROR_WRITE_PROTECT.
    static readonly int ReadOnlyCode = OperatingSystem.IsWindows() ? 19 : 30;

    /// <summary>What was found, where and the remedy; null where the failure is of another kind.</summary>
    /// <param name="folder">What was being written, for failures that name no file.</param>
    public static string? Words(Exception failure, string? folder = null)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            string place = Place(cause.Message) ?? folder ?? "a file";
            if (IsFull(cause))
                return $"The disk{SizeOf(place)} is full: {place} could not be written. Free some space there and run again, or use a home on another disk with --home DIR.";
            if (IsForbidden(cause))
                return $"No permission to use {place}. Ask its owner for the right to read and write it, or use another folder (for the home: --home DIR).";
        }
        return null;
    }

    static bool IsFull(Exception cause) => cause switch
    {
        DuckDbException duck => duck.Kind == DuckDbErrorKind.OutOfDiskSpace || Says(duck, "No space left", "not enough space", "disk quota", "disk is full"),
        IOException io => FullCodes.Contains(io.HResult & 0xFFFF),
        _ => false,
    };

    static bool IsForbidden(Exception cause) => cause switch
    {
        UnauthorizedAccessException => true,
        // The lock of the configuration is a permission of DuckDB's own and no affair of the file system.
        DuckDbException { Kind: not DuckDbErrorKind.Permission } duck => Says(duck, "Permission denied", "Read-only file system", "Access is denied"),
        IOException io => (io.HResult & 0xFFFF) == ReadOnlyCode,
        _ => false,
    };

    static bool Says(DuckDbException failure, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
            if (failure.NativeMessage.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The first full path in quotes.</summary>
    static string? Place(string message) => QuotedPath().Match(message) is { Success: true } match ? match.Groups[2].Value : null;

    static string SizeOf(string place)
    {
        if (!Path.IsPathFullyQualified(place)) return "";
        string? folder = place;
        while (folder is not null && !Directory.Exists(folder)) folder = Path.GetDirectoryName(folder);
        if (folder is null) return "";
        try
        {
            double bytes = new DriveInfo(folder).TotalSize;
            return bytes < 1 << 30
                ? string.Create(CultureInfo.InvariantCulture, $" ({bytes / (1 << 20):0} MB in all)")
                : string.Create(CultureInfo.InvariantCulture, $" ({bytes / (1 << 30):0} GB in all)");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A network share, say: the message is whole without its size.
            return "";
        }
    }

    [GeneratedRegex("""(["'])((?:/|[A-Za-z]:[\\/]|\\\\).+?)\1""")]
    private static partial Regex QuotedPath();
}
