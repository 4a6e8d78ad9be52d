using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tillsight.Sources;
using Tillsight.Web.Gate;
using Tillsight.Workspaces;

namespace Tillsight.Web.Loads;

/// <summary>A workspace's uploads on disk: <c>incoming/&lt;id&gt;/files</c> holds what came, <c>upload.json</c> what is known of it. Ids are ours; no
/// path is made from what a request says before it was found to be one.</summary>
sealed partial class UploadFolder(Workspace workspace, WebOptions options)
{
    const int BufferSize = 128 << 10;

    string Root => Path.Combine(workspace.Folder, "incoming");

    public IReadOnlyList<Upload> All() => !Directory.Exists(Root) ? []
        : [.. Directory.EnumerateDirectories(Root).Select(d => Find(Path.GetFileName(d))).OfType<Upload>().OrderByDescending(u => u.At)];

    /// <summary>Null where there is none of that id, or it has not come in whole.</summary>
    public Upload? Find(string id)
    {
        if (!Id().IsMatch(id)) return null;
        string record = RecordOf(id);
        return File.Exists(record) ? JsonSerializer.Deserialize<Upload>(File.ReadAllText(record)) : null;
    }

    public void Save(Upload upload) => WholeFile.Write(RecordOf(upload.Id), JsonSerializer.Serialize(upload));

    public string FilesOf(Upload upload) => Path.Combine(Root, upload.Id, "files");

    /// <summary>For the rows of a preview.</summary>
    public string ScratchOf(Upload upload) => Path.Combine(Root, upload.Id, "scratch");

    public void Delete(Upload upload) => Delete(upload.Id);

    /// <summary>Takes the files of a form in as they come, checks that each is a table, and keeps all or none.</summary>
    /// <exception cref="BadInputException">A file is too large, unpacks to too much, or is no table; nothing is kept.</exception>
    public async Task<Upload> Receive(FileForm form, string by, DateTime now, CancellationToken cancellation)
    {
        if (All().Count >= options.MostUploads) throw new BadInputException($"{options.MostUploads} uploads wait already. Load them or throw them away first.");
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), folder = Path.Combine(Root, id, "files");
        try
        {
            Make(folder);
            var files = await Receive(form, folder, cancellation);
            if (files.Count == 0) throw new BadInputException("No file was chosen. Choose one or several exports and send the form again.");
            var upload = new Upload(id, by, now, files);
            Save(upload);
            return upload;
        }
        catch (BadInputException e) when (e.Message.Contains(folder, StringComparison.Ordinal))
        {
            Delete(id);
            throw new BadInputException(e.Message.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), null, e);
        }
        catch
        {
            Delete(id);
            throw;
        }
    }

    async Task<List<UploadedFile>> Receive(FileForm form, string folder, CancellationToken cancellation)
    {
        var files = new List<UploadedFile>();
        long room = options.LargestUpload, unpacked = options.LargestUnpacked;
        while (await form.Next(cancellation) is { } part)
        {
            if (part.FileName is null or "") continue;
            if (files.Count == options.MostFiles) throw new BadInputException($"More than {options.MostFiles} files came at once. Send them in several uploads.");
            string name = SafeFileName.Of(part.FileName, [.. files.Select(f => f.Name)]), path = Path.Combine(folder, name);
            long bytes = await Write(part.Body, path, room, cancellation);
            if (bytes > room) throw new BadInputException($"The files come to more than {Unpacked.Size(options.LargestUpload)} together. Send them in several uploads, or compressed with gzip.", name);
            room -= bytes;
            unpacked -= await Unpacked.Count(path, name, unpacked, cancellation);
            SourceFiles.Expand([path]);
            files.Add(new UploadedFile(name, bytes));
        }
        return files;
    }

    /// <returns>Bytes written; one more than the limit where there was more.</returns>
    static async Task<long> Write(Stream body, string path, long limit, CancellationToken cancellation)
    {
        // A new file and nothing else: whatever stood there under that name, a link for one, would fail it.
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, how);
        byte[] passing = new byte[BufferSize];
        long sum = 0;
        try
        {
            while (await body.ReadAsync(passing, cancellation) is > 0 and var read)
            {
                if ((sum += read) > limit) return limit + 1;
                await file.WriteAsync(passing.AsMemory(0, read), cancellation);
            }
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            throw new BadInputException("The upload broke off before its end, or is too large. Nothing was kept; send it again.", Path.GetFileName(path), e);
        }
        return sum;
    }

    static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    void Delete(string id)
    {
        string folder = Path.Combine(Root, id);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    string RecordOf(string id) => Path.Combine(Root, id, "upload.json");

    [GeneratedRegex("^[0-9a-f]{16}$")]
    private static partial Regex Id();
}
