using System.Collections.Concurrent;
using Tillsight.Pipelines;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Loads;

/// <summary>Previews of uploads, each made in the background by the answers of its upload and kept until they change.</summary>
sealed class Previews(JobDesk desk, WebOptions options)
{
    readonly ConcurrentDictionary<(string Workspace, string Upload), Preview> _previews = new();
    readonly Lock _turn = new();

    /// <summary>The preview of an upload as it stands, begun where there is none.</summary>
    public Preview Of(OpenShop shop, Upload upload)
    {
        lock (_turn)
        {
            if (_previews.TryGetValue((shop.Slug, upload.Id), out var made) && made.Answers.Equivalent(upload.Answers) && made.IsOf(shop)) return made;
            made?.Job.Cancel();
            return _previews[(shop.Slug, upload.Id)] = Make(shop, upload, made?.Found);
        }
    }

    public void Forget(OpenShop shop, Upload upload)
    {
        if (_previews.TryRemove((shop.Slug, upload.Id), out var preview)) preview.Job.Cancel();
    }

    Preview Make(OpenShop shop, Upload upload, LoadPreview? earlier)
    {
        var writer = shop.Writer!;
        var folder = new UploadFolder(writer.Workspace, options);
        var preview = new Preview(upload.Answers, Preview.StampOf(shop));
        preview.Job = desk.Start(shop, "preview", "Looking at the files", upload.By, job =>
        {
            using var loaded = File.Exists(writer.Workspace.WarehouseFile) ? writer.Connect() : null;
            preview.Found = new PreviewPipeline(writer.Workspace, folder.ScratchOf(upload), job, job.Cancellation).Run(upload.Request(folder.FilesOf(upload)), loaded, earlier);
            return "";
        });
        return preview;
    }
}

/// <summary>A preview that is made, or was.</summary>
/// <param name="stamp">Of the data that it was made beside: after another load it is made anew.</param>
public sealed class Preview(UploadAnswers answers, string stamp)
{
    public UploadAnswers Answers => answers;

    public Job Job { get; set; } = null!;

    /// <summary>Null until the job is done.</summary>
    public LoadPreview? Found { get; set; }

    public bool IsOf(OpenShop shop) => stamp == StampOf(shop);

    public static string StampOf(OpenShop shop) => shop.Reader is { } reader ? $"{Warehouse.BuildStamp.Read(reader)?.BuiltAt:O}" : "";
}
