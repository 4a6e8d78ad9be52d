using System.Text;
using System.Text.Json;
using Tillsight.Pipelines;
using Tillsight.Warehouse.Erasure;
using Tillsight.Web.Gate;
using Tillsight.Web.Loads;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Admin;

/// <summary>Customers who asked to be forgotten, for analysts: erase one, see and keep the certificates.</summary>
static class ErasureRoutes
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Map(IEndpointRouteBuilder app)
    {
        var erasures = app.MapGroup("/w/{workspace}/erasures").ForMembers(Role.Analyst);
        erasures.MapGet("", (HttpContext http, OpenShop shop) => Show(http, shop, null, null));
        erasures.MapPost("", Erase);
        erasures.MapPost("/{number}/finish", Finish);
        erasures.MapGet("/{number}/certificate.md", (HttpContext http, OpenShop shop, string number) => Certificate(http, shop, number, stone =>
            (Encoding.UTF8.GetBytes(Tombstones.Certificate(stone, shop.Name)), "text/markdown; charset=utf-8", "md")));
        erasures.MapGet("/{number}/certificate.json", (HttpContext http, OpenShop shop, string number) => Certificate(http, shop, number, stone =>
            (JsonSerializer.SerializeToUtf8Bytes(stone, Readable), "application/json; charset=utf-8", "json")));
    }

    static Task<IResult> Erase(HttpContext http, Form form, OpenShop shop, JobDesk desk, AuditLog audit)
    {
        string id = form["customer"];
        if (id.Length == 0 || form["again"] != id) return Task.FromResult(Show(http, shop, "Type the customer's id the same in both fields. Nothing was changed.", null));
        if (shop.Reader is null) return Task.FromResult(Show(http, shop, "Nothing has been loaded yet, so there is nobody to erase.", null));
        return Run(http, shop, desk, audit, pipeline => pipeline.Erase(id, SignedIn.Required(http).Person.Name));
    }

    static Task<IResult> Finish(HttpContext http, OpenShop shop, JobDesk desk, AuditLog audit, string number) =>
        Find(shop, number) is { } stone ? Run(http, shop, desk, audit, pipeline => pipeline.Finish(stone)) : Task.FromResult(Messages.NotFound(http));

    /// <summary>Takes its turn with loads. Closing the page does not end it: what is begun is finished.</summary>
    static async Task<IResult> Run(HttpContext http, OpenShop shop, JobDesk desk, AuditLog audit, Func<ErasePipeline, Tombstone> act)
    {
        // This request's own view of the earlier state would keep it in the file.
        shop.Dispose();
        Tombstone? stone = null;
        var write = audit.Later(http, shop.Slug);
        var ended = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        desk.Start(shop, JobDesk.Change, "Erasing a customer", SignedIn.Required(http).Person.Name, job =>
        {
            using var engine = shop.Writer!.Connect();
            stone = act(new ErasePipeline(shop.Writer.Workspace, engine, job, CancellationToken.None));
            return $"The customer is erased: certificate {stone.Number}.";
        }, (state, words) =>
        {
            if (stone is not null) write(AuditKinds.CustomerErased, $"certificate {stone.Number}");
            ended.SetResult(state == JobState.Done ? "" : words);
        });
        string refusal = await ended.Task;
        return Show(http, shop, refusal.Length > 0 ? refusal : null, stone);
    }

    static Tombstone? Find(OpenShop shop, string number) => new Tombstones(shop.Writer!.Workspace).All().FirstOrDefault(t => t.Number == number);

    static IResult Certificate(HttpContext http, OpenShop shop, string number, Func<Tombstone, (byte[] Text, string Type, string Ending)> write)
    {
        if (Find(shop, number) is not { } stone) return Messages.NotFound(http);
        var (text, type, ending) = write(stone);
        return Results.File(text, type, $"erasure-{stone.Number}.{ending}");
    }

    static IResult Show(HttpContext http, OpenShop shop, string? refusal, Tombstone? done) => Page.Of<ErasuresPage>(PageFrame.Of(http, "Erasures"), refusal is null ? 200 : 400,
        ("Stones", new Tombstones(shop.Writer!.Workspace).All()), ("Refusal", refusal), ("Done", done));
}
