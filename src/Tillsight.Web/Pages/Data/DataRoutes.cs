using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Warehouse.Archive;
using Tillsight.Web.Gate;
using Tillsight.Web.Loads;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Data;

/// <summary>From a file to figures: uploads, what they would do, loads with their progress, the history of loads and undoing them. For analysts.</summary>
static class DataRoutes
{
    /// <summary>Room for the form around the files.</summary>
    const long Around = 1 << 20;

    public static void Map(IEndpointRouteBuilder app, WebOptions options)
    {
        var data = app.MapGroup("/w/{workspace}/data").ForMembers(Role.Analyst).WithWriter();
        data.MapGet("/", (HttpContext http, OpenShop shop, JobDesk desk) => Show(http, shop, desk, options, null));
        data.MapPost("/uploads", Receive).WithMetadata(new TakesFiles(options.LargestUpload + Around));
        data.MapGet("/uploads/{upload}", (HttpContext http, OpenShop shop, string upload, Previews previews) =>
            Folder(shop, options).Find(upload) is { } found ? Show(http, shop, found, previews, null) : Messages.NotFound(http));
        data.MapGet("/uploads/{upload}/events", Events);
        data.MapPost("/uploads/{upload}/answers", (HttpContext http, OpenShop shop, string upload, Previews previews) => Answer(http, shop, upload, previews, options));
        data.MapPost("/uploads/{upload}/load", Load);
        data.MapPost("/uploads/{upload}/discard", Discard);
        data.MapGet("/loads/{load}", (HttpContext http, OpenShop shop, string load, JobDesk desk) => desk.Find(shop, load) is { } job ? Show(http, shop, job) : Messages.NotFound(http));
        data.MapGet("/loads/{load}/events", (HttpContext http, OpenShop shop, string load, JobDesk desk) => desk.Find(shop, load) is { } job ? Follow(http, shop, job) : Messages.NotFound(http));
        data.MapPost("/loads/{load}/cancel", Cancel);
        data.MapPost("/batches/{batch}/undo", Undo);
    }

    static UploadFolder Folder(OpenShop shop, WebOptions options) => new(shop.Writer!.Workspace, options);

    static async Task<IResult> Receive(HttpContext http, OpenShop shop, FileForm form, JobDesk desk, Previews previews, AuditLog audit, WebOptions options, TimeProvider time)
    {
        try
        {
            var upload = await Folder(shop, options).Receive(form, SignedIn.Required(http).Person.Name, time.GetUtcNow().UtcDateTime, http.RequestAborted);
            audit.Add(http, AuditKinds.Uploaded, string.Join(", ", upload.Files.Select(f => f.Name)), shop.Slug);
            previews.Of(shop, upload);
            return Results.Redirect($"/w/{shop.Slug}/data/uploads/{upload.Id}");
        }
        catch (BadInputException refusal)
        {
            return Show(http, shop, desk, options, refusal.Message);
        }
    }

    static IResult Events(HttpContext http, OpenShop shop, string upload, Previews previews, WebOptions options) =>
        Folder(shop, options).Find(upload) is { } found ? Follow(http, shop, previews.Of(shop, found).Job) : Messages.NotFound(http);

    static IResult Answer(HttpContext http, OpenShop shop, string upload, Previews previews, WebOptions options)
    {
        var folder = Folder(shop, options);
        if (folder.Find(upload) is not { } found) return Messages.NotFound(http);
        if (previews.Of(shop, found).Found is not { } preview) return Results.Redirect($"/w/{shop.Slug}/data/uploads/{upload}");
        var answered = found with { Answers = AnswerForm.Read(http.Request.Form, found, preview) };
        folder.Save(answered);
        previews.Of(shop, answered);
        return Results.Redirect($"/w/{shop.Slug}/data/uploads/{upload}");
    }

    /// <summary>Loads what was looked at: where the form says something else than the preview was made by, that is shown first.</summary>
    static IResult Load(HttpContext http, OpenShop shop, string upload, Previews previews, ShopLoads loads, WebOptions options)
    {
        var folder = Folder(shop, options);
        if (folder.Find(upload) is not { } found) return Messages.NotFound(http);
        var preview = previews.Of(shop, found);
        if (preview.Found is not { } seen) return Results.Redirect($"/w/{shop.Slug}/data/uploads/{upload}");
        var answered = found with { Answers = AnswerForm.Read(http.Request.Form, found, seen) };
        folder.Save(answered);
        if (!answered.Answers.Equivalent(found.Answers))
            return Show(http, shop, answered, previews, "You changed the answers. Look at what they do, then load; nothing was loaded yet.", StatusCodes.Status409Conflict);
        if (seen.Recipe is null || seen.Refusal is not null) return Show(http, shop, answered, previews, "Questions are open: answer them first. Nothing was loaded.", StatusCodes.Status400BadRequest);
        if (seen.Drift is not null && !answered.Answers.IsAgreed) return Show(http, shop, answered, previews, "The columns have changed: tick that it is to be loaded so. Nothing was loaded.", StatusCodes.Status400BadRequest);
        return Results.Redirect($"/w/{shop.Slug}/data/loads/{loads.Load(http, shop, answered).Id}");
    }

    static IResult Discard(HttpContext http, OpenShop shop, string upload, Previews previews, AuditLog audit, WebOptions options)
    {
        var folder = Folder(shop, options);
        if (folder.Find(upload) is not { } found) return Messages.NotFound(http);
        previews.Forget(shop, found);
        folder.Delete(found);
        audit.Add(http, AuditKinds.UploadThrownAway, string.Join(", ", found.Files.Select(f => f.Name)), shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/data");
    }

    static IResult Cancel(HttpContext http, OpenShop shop, string load, JobDesk desk)
    {
        if (desk.Find(shop, load) is not { Kind: JobDesk.Change } job) return Messages.NotFound(http);
        job.Cancel();
        return Results.Redirect($"/w/{shop.Slug}/data/loads/{load}");
    }

    static IResult Undo(HttpContext http, OpenShop shop, string batch, ShopLoads loads)
    {
        if (Batches(shop).FirstOrDefault(b => b.BatchId == batch && b.Status == Batch.Current) is not { } found) return Messages.NotFound(http);
        return Results.Redirect($"/w/{shop.Slug}/data/loads/{loads.Undo(http, shop, batch, Path.GetFileName(found.FileName)).Id}");
    }

    static IReadOnlyList<Batch> Batches(OpenShop shop) => shop.Reader is { } reader ? [.. BatchCatalogue.Read(reader).OrderByDescending(b => b.LoadedAt).ThenBy(b => b.BatchRank)] : [];

    static Formats FormatsOf(OpenShop shop) => Formats.For(shop.Settings.Currency, shop.Settings.Locale);

    static IResult Show(HttpContext http, OpenShop shop, JobDesk desk, WebOptions options, string? refusal) =>
        Page.Of<DataPage>(PageFrame.Of(http, "Data"), refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, ("Batches", Batches(shop)),
            ("Uploads", Folder(shop, options).All()), ("Jobs", desk.Changing(shop)), ("Options", options), ("Formats", FormatsOf(shop)), ("RefusalText", refusal));

    static IResult Show(HttpContext http, OpenShop shop, Upload upload, Previews previews, string? refusal, int status = StatusCodes.Status200OK) =>
        Page.Of<UploadPage>(PageFrame.Of(http, "Upload"), status, ("Upload", upload), ("Preview", previews.Of(shop, upload)), ("Loaded", Batches(shop)), ("Formats", FormatsOf(shop)), ("RefusalText", refusal));

    static IResult Show(HttpContext http, OpenShop shop, Job job) =>
        Page.Of<LoadPage>(PageFrame.Of(http, job.Title), StatusCodes.Status200OK, ("Job", job), ("Balance", shop.Reader is { } reader ? Balance.Find(reader) : null), ("Formats", FormatsOf(shop)));

    /// <summary>The reader is closed first: a state of the data is not kept for as long as somebody watches.</summary>
    static IResult Follow(HttpContext http, OpenShop shop, Job job)
    {
        shop.Dispose();
        return new EventResult(job);
    }

    sealed class EventResult(Job job) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => JobEvents.Send(httpContext, job);
    }
}
