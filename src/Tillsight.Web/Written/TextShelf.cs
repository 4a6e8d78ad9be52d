using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tillsight.Workspaces;

namespace Tillsight.Web.Written;

/// <summary>Texts of one kind in a workspace, each a file that people may also edit and version by hand. Ids are plain words, so none leads out of the
/// folder; what a link in the file system stands for is not followed.</summary>
/// <param name="folder">Made when first written to.</param>
/// <param name="extension">With its dot: ".yaml".</param>
sealed partial class TextShelf(string folder, string extension)
{
    public const int Longest = 60_000;

    /// <summary>This process owns the home, so a lock here keeps two savers apart.</summary>
    static readonly Lock Turn = new();

    public static bool IsId(string id) => Plain().IsMatch(id);

    public IReadOnlyList<string> Ids() => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*" + extension).Select(f => Path.GetFileNameWithoutExtension(f)).Where(IsId).Order(StringComparer.Ordinal)];

    /// <summary>Null where there is none of that id.</summary>
    /// <exception cref="BadInputException">The file is too long, or no file.</exception>
    public WrittenText? Read(string id) => IsId(id) && ReadFile(FileOf(id)) is { } text ? new(id, text, VersionOf(text)) : null;

    /// <summary>An id that is free, made of a title.</summary>
    public string NewId(string title)
    {
        string slug = Other().Replace(title.Normalize(NormalizationForm.FormD).ToLowerInvariant(), "-").Trim('-');
        if (slug.Length == 0) slug = "untitled";
        if (slug.Length > 50) slug = slug[..50].TrimEnd('-');
        string id = slug;
        for (int n = 2; File.Exists(FileOf(id)); n++) id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return id;
    }

    /// <param name="version">Of the text that was changed; null: there must be none yet.</param>
    /// <exception cref="ChangedMeanwhileException">It is not the one that stands.</exception>
    public WrittenText Save(string id, string text, string? version)
    {
        if (!IsId(id)) throw new UsageException($"\"{id}\" cannot be a name here: use lower-case letters, digits and hyphens, up to 60.");
        if (text.Length > Longest) throw new UsageException($"The text has {text.Length} characters; at most {Longest} are kept.");
        lock (Turn)
        {
            var current = Read(id);
            if (current?.Version != version) throw new ChangedMeanwhileException(current);
            Directory.CreateDirectory(folder);
            WholeFile.Write(FileOf(id), text);
            return new(id, text, VersionOf(text));
        }
    }

    /// <summary>Changes the text as it stands, whoever changed it last: for what is only added.</summary>
    public WrittenText Change(string id, Func<string, string> change)
    {
        lock (Turn)
        {
            var current = Read(id) ?? throw new UsageException($"There is no \"{id}\" any more.");
            return Save(id, change(current.Text), current.Version);
        }
    }

    /// <exception cref="ChangedMeanwhileException">It was changed since.</exception>
    public void Remove(string id, string version)
    {
        lock (Turn)
        {
            if (Read(id) is not { } current || current.Version != version) throw new ChangedMeanwhileException(Read(id));
            File.Delete(FileOf(id));
        }
    }

    /// <summary>Name of the file, for messages and for people who look for it.</summary>
    public string NameOf(string id) => $"{Path.GetFileName(folder)}/{id}{extension}";

    string FileOf(string id) => Path.Combine(folder, id + extension);

    string? ReadFile(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return null;
        if (file.LinkTarget is not null || new DirectoryInfo(folder).LinkTarget is not null) throw new BadInputException("This is a link to somewhere else; a file is expected.", Path.GetFileName(path));
        if (file.Length > 4 * Longest) throw new BadInputException($"The file has {file.Length} bytes; at most {4 * Longest} are read.", Path.GetFileName(path));
        return File.ReadAllText(path).ReplaceLineEndings("\n");
    }

    static string VersionOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,59}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
