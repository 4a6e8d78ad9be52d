namespace Tillsight.Workspaces;

/// <summary>A text file replaced whole: written beside and renamed, so that a kill or a full disk leaves the old or the new one, never half.</summary>
public sealed class WholeFile : IDisposable
{
    readonly string _file, _half;

    WholeFile(string file)
    {
        _file = file;
        _half = file + ".new";
    }

    public static void Write(string file, string text)
    {
        using var whole = Prepare(file, text);
        whole.Publish();
    }

    /// <summary>Writes the text beside the file. What is left is a renaming, which needs no space; without it nothing has changed.</summary>
    public static WholeFile Prepare(string file, string text)
    {
        var whole = new WholeFile(file);
        try
        {
            File.WriteAllText(whole._half, text);
            return whole;
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }

    public void Publish() => File.Move(_half, _file, overwrite: true);

    public void Dispose()
    {
        if (File.Exists(_half)) File.Delete(_half);
    }
}
