using System.Text.RegularExpressions;
using Tillsight.Web.Gate;
using Tillsight.Web.People;

namespace Tillsight.Web.Pages.Admin;

/// <summary>Hosts whose dashboards stories may frame, for operators.</summary>
static partial class EmbedRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/admin/embeds", (HttpContext http, IEmbedHosts hosts) => Show(http, hosts, null)).ForOperators();
        app.MapPost("/admin/embeds", Allow).ForOperators();
        app.MapPost("/admin/embeds/forbid", Forbid).ForOperators();
    }

    static IResult Allow(HttpContext http, Form form, IEmbedHosts hosts, TimeProvider time, AuditLog audit)
    {
        string host = form["host"].ToLowerInvariant();
        if (!Name().IsMatch(host)) return Show(http, hosts, $"\"{host}\" is no host; a name such as app.powerbi.com is expected, without https:// and without a path.");
        // A frame of this app itself could reach out of its sandbox.
        if (host == http.Request.Host.Host) return Show(http, hosts, "This app does not frame itself.");
        hosts.AllowHost(host, time.GetUtcNow().UtcDateTime);
        audit.Add(http, AuditKinds.EmbedHostAllowed, host);
        return Results.Redirect("/admin/embeds");
    }

    static IResult Forbid(HttpContext http, Form form, IEmbedHosts hosts, AuditLog audit)
    {
        if (!hosts.EmbedHosts().Contains(form["host"])) return Messages.NotFound(http);
        hosts.ForbidHost(form["host"]);
        audit.Add(http, AuditKinds.EmbedHostForbidden, form["host"]);
        return Results.Redirect("/admin/embeds");
    }

    static IResult Show(HttpContext http, IEmbedHosts hosts, string? refusal) =>
        Page.Of<EmbedsPage>(PageFrame.Of(http, "Dashboards of others"), refusal is null ? 200 : 400, ("Hosts", hosts.EmbedHosts()), ("Refused", refusal));

    [GeneratedRegex(@"\A(?=.{4,253}\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
