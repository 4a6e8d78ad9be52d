using System.Security.Cryptography;

namespace Tillsight.Workspaces;

/// <summary>256 random bits of a workspace, made when first needed: what turns an id into a name that says nothing to whoever does not have them.</summary>
public static class WorkspaceSecret
{
    const int Bytes = 32;

    static readonly Lock Turn = new();

    /// <summary>The secret as 64 hex digits.</summary>
    /// <exception cref="BadInputException">The file was changed by hand.</exception>
    public static string Of(Workspace workspace)
    {
        string file = Path.Combine(workspace.Folder, "secret");
        lock (Turn)
        {
            if (!File.Exists(file)) Make(file);
            string text = File.ReadAllText(file).Trim();
            return text.Length == 2 * Bytes && text.All(char.IsAsciiHexDigitLower) ? text
                : throw new BadInputException($"The workspace's secret is damaged; {2 * Bytes} hex digits were expected. Put a backup in its place: without it erased customers would not be known again.", file);
        }
    }

    /// <summary>A name for an id that only this workspace gives, and that does not lead back to it.</summary>
    public static string NameOf(string secret, string id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(secret), System.Text.Encoding.UTF8.GetBytes(id)));

    static void Make(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        string half = file + ".new";
        using (var stream = new FileStream(half, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes))));
            stream.Flush(flushToDisk: true);
        }
        File.Move(half, file, overwrite: true);
    }
}
