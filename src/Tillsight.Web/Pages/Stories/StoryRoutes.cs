using Microsoft.AspNetCore.Http.Metadata;
using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.People;
using Tillsight.Web.Shops;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Stories;

/// <summary>Stories: analysts write, review and publish them; members read, comment and mark them as read.</summary>
static class StoryRoutes
{
    const int LongestComment = 2000;

    /// <summary>A long text, with signs that a form writes as nine characters each.</summary>
    sealed class LongForm : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => 9 * TextShelf.Longest + 16 * 1024;
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        var read = app.MapGroup("/w/{workspace}/stories").ForMembers(Role.Retailer);
        read.MapGet("/", (HttpContext http, OpenShop shop, StoryDesk desk, IStoryResponses responses) => List(http, shop, desk, responses, null));
        read.MapGet("/{story}", Read);
        read.MapPost("/{story}/comments", Comment);
        read.MapPost("/{story}/comments/remove", RemoveComment);
        read.MapPost("/{story}/read", MarkRead);
        var write = app.MapGroup("/w/{workspace}/stories").ForMembers(Role.Analyst);
        write.MapPost("/", New);
        write.MapGet("/{story}/edit", (HttpContext http, string story, OpenShop shop, StoryDesk desk) =>
            desk.Latest(shop, story) is { } latest ? Edit(http, story, latest.Story, latest.Text.Version, null) : Messages.NotFound(http));
        write.MapPost("/{story}/edit", Save).WithMetadata(new LongForm());
        write.MapPost("/{story}/state", State);
        write.MapPost("/{story}/remove", Remove);
        write.MapGet("/{story}/versions", Versions);
        write.MapGet("/{story}/versions/{version}", Version);
        write.MapPost("/{story}/versions/{version}/restore", Restore);
        write.MapPost("/{story}/links", MakeLink);
        write.MapPost("/{story}/links/revoke", RevokeLink);
    }

    static bool IsAnalyst(HttpContext http, OpenShop shop) => SignedIn.Required(http).MembershipOf(shop.Slug)!.Role == Role.Analyst;

    static Person Me(HttpContext http) => SignedIn.Required(http).Person;

    static IResult List(HttpContext http, OpenShop shop, StoryDesk desk, IStoryResponses responses, string? refusal)
    {
        bool isAnalyst = IsAnalyst(http, shop);
        var readings = responses.ReadingsOf(shop.Slug).Where(r => r.PersonId == Me(http).PersonId).Select(r => (r.Story, r.Version)).ToHashSet();
        return Page.Of<StoriesPage>(PageFrame.Of(http, "Stories"), refusal is null ? 200 : 400, ("Stories", desk.List(shop, isAnalyst)), ("MayCurate", isAnalyst), ("Refused", refusal),
            ("IsRead", (Func<StoryListing, bool>)(s => readings.Contains((s.Id, s.Story?.Published ?? s.Version)))));
    }

    /// <summary>What this reader sees of a story: analysts the latest text, others the published version.</summary>
    static StoryText? Seen(HttpContext http, OpenShop shop, StoryDesk desk, string id) => IsAnalyst(http, shop) ? desk.Latest(shop, id)?.Story : desk.Published(shop, id);

    static IResult Read(HttpContext http, string story, OpenShop shop, StoryDesk desk, IStoryResponses responses, ISharedLinks links, IEmbedHosts hosts) =>
        Seen(http, shop, desk, story) is { } seen ? Show(http, story, seen, shop, desk, responses, links, hosts, null) : Messages.NotFound(http);

    static IResult Show(HttpContext http, string id, StoryText story, OpenShop shop, StoryDesk desk, IStoryResponses responses, ISharedLinks links, IEmbedHosts hosts, string? link)
    {
        var page = ShopPage.OpenText(http, shop);
        var markup = StoryMarkup.Of(desk, shop, page, id, story, hosts.EmbedHosts(), isPublic: false);
        http.Items[SecurityHeaders.Frames] = markup.Hosts;
        if (markup.NamesCustomers) http.RequestServices.GetRequiredService<AuditLog>().AddPersonal(http, shop, $"figures by customer, in the story {id}");
        bool isAnalyst = IsAnalyst(http, shop);
        int version = isAnalyst ? story.Version : story.Published ?? 0;
        var readings = responses.ReadingsOf(shop.Slug).Where(r => r.Story == id).ToList();
        return Page.Of<StoryPage>(PageFrame.Of(http, story.Title, page?.Fresh), 200,
            ("Id", id), ("Story", story), ("Markup", markup), ("MayCurate", isAnalyst), ("Me", Me(http)), ("Comments", responses.CommentsOf(shop.Slug, id)), ("Readings", readings),
            ("IsRead", readings.Any(r => r.PersonId == Me(http).PersonId && r.Version == version)), ("Version", isAnalyst ? desk.Latest(shop, id)!.Value.Text.Version : ""),
            ("Links", isAnalyst ? links.LinksTo(shop.Slug, id) : []), ("Link", link), ("Now", http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
    }

    static IResult Comment(HttpContext http, string story, Form form, OpenShop shop, StoryDesk desk, IStoryResponses responses, TimeProvider time, AuditLog audit)
    {
        if (Seen(http, shop, desk, story) is not { } seen) return Messages.NotFound(http);
        string text = form.Long("text", LongestComment).Trim();
        if (text.Length == 0) return Messages.Refused(http, $"A comment has 1 to {LongestComment} characters. Nothing was kept: go back, your text is still in the form.");
        responses.Add(new StoryComment(Guid.NewGuid().ToString("n"), shop.Slug, story, seen.Published ?? seen.Version, Me(http).PersonId, Me(http).Name, text, time.GetUtcNow().UtcDateTime));
        audit.Add(http, AuditKinds.StoryChanged, $"{story}: a comment", shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/stories/{story}#comments");
    }

    /// <summary>One's own; an analyst's of anybody.</summary>
    static IResult RemoveComment(HttpContext http, string story, Form form, OpenShop shop, StoryDesk desk, IStoryResponses responses, AuditLog audit)
    {
        if (Seen(http, shop, desk, story) is null || responses.CommentsOf(shop.Slug, story).FirstOrDefault(c => c.CommentId == form["comment"]) is not { } comment
            || (comment.PersonId != Me(http).PersonId && !IsAnalyst(http, shop))) return Messages.NotFound(http);
        responses.RemoveComment(comment.CommentId);
        audit.Add(http, AuditKinds.StoryChanged, $"{story}: a comment of {comment.PersonName} removed", shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/stories/{story}#comments");
    }

    static IResult MarkRead(HttpContext http, string story, OpenShop shop, StoryDesk desk, IStoryResponses responses, TimeProvider time)
    {
        if (Seen(http, shop, desk, story) is not { } seen) return Messages.NotFound(http);
        responses.MarkRead(new StoryReading(shop.Slug, story, IsAnalyst(http, shop) ? seen.Version : seen.Published ?? 0, Me(http).PersonId, Me(http).Name, time.GetUtcNow().UtcDateTime));
        return Results.Redirect($"/w/{shop.Slug}/stories");
    }

    static IResult New(HttpContext http, Form form, OpenShop shop, StoryDesk desk, IStoryResponses responses, AuditLog audit)
    {
        try
        {
            string id = desk.Begin(shop, form["title"], Me(http));
            audit.Add(http, AuditKinds.StoryChanged, $"{id}: begun", shop.Slug);
            return Results.Redirect($"/w/{shop.Slug}/stories/{id}/edit");
        }
        catch (UsageException e)
        {
            return List(http, shop, desk, responses, e.Message);
        }
    }

    static IResult Edit(HttpContext http, string id, StoryText story, string version, string? refusal, StoryText? theirs = null) =>
        Page.Of<StoryEditor>(PageFrame.Of(http, $"Edit {story.Title}"), refusal is null ? 200 : theirs is null ? 400 : 409, ("Id", id), ("Story", story), ("Version", version), ("Refused", refusal), ("Theirs", theirs));

    static IResult Save(HttpContext http, string story, Form form, OpenShop shop, StoryDesk desk, AuditLog audit)
    {
        if (desk.Latest(shop, story) is not { } latest) return Messages.NotFound(http);
        var written = latest.Story with
        {
            Title = form["title"], Summary = form.Long("summary", StoryText.LongestSummary).Trim(), Body = form.Long("body", TextShelf.Longest - 4000),
            Recommendations = [.. form.Long("recommendations", 4000).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Restated = StoryText.ShareOf(form["restated"]) ?? -1,
        };
        try
        {
            if (written.Title.Length is 0 or > StoryText.LongestTitle) throw new UsageException($"A story needs a title of 1 to {StoryText.LongestTitle} characters.");
            if (written.Restated < 0) throw new UsageException("The share from which restated data is told is a percentage such as 1 %.");
            var saved = desk.Save(shop, ShopPage.OpenText(http, shop), story, written, form["version"]);
            audit.Add(http, AuditKinds.StoryChanged, $"{story}: version {saved.Version}", shop.Slug);
            return Results.Redirect($"/w/{shop.Slug}/stories/{story}{(form["then"] == "edit" ? "/edit" : "")}");
        }
        catch (ChangedMeanwhileException e)
        {
            var theirs = e.Current is null ? null : desk.Latest(shop, story)?.Story;
            return Edit(http, story, written with { Restated = Math.Max(0, written.Restated) }, e.Current?.Version ?? "", "Somebody else saved this story since you opened it; nothing was overwritten. Your text is in the form, theirs below it: bring them together and save again.", theirs);
        }
        catch (Exception e) when (e is UsageException or BadInputException)
        {
            return Edit(http, story, written with { Restated = Math.Max(0, written.Restated) }, form["version"], e.Message);
        }
    }

    static IResult State(HttpContext http, string story, Form form, OpenShop shop, StoryDesk desk, AuditLog audit)
    {
        if (desk.Latest(shop, story) is not { } latest) return Messages.NotFound(http);
        string version = form["version"], step = form["do"];
        try
        {
            (string Kind, StoryText Now) done = step switch
            {
                "review" => (AuditKinds.StoryChanged, desk.Mark(shop, story, version, s => s with { State = StoryState.Review })),
                "draft" => (AuditKinds.StoryChanged, desk.Mark(shop, story, version, s => s with { State = StoryState.Draft })),
                "reviewed" when latest.Story.AuthorId != Me(http).PersonId => (AuditKinds.StoryReviewed, desk.Mark(shop, story, version, s => s with { ReviewedBy = Me(http).Name, ReviewedVersion = s.Version })),
                "reviewed" => throw new UsageException("A review is another analyst's: you wrote this story. You can publish it without one."),
                "publish" => (AuditKinds.StoryPublished, desk.Publish(shop, story, version)),
                "withdraw" => (AuditKinds.StoryWithdrawn, desk.Mark(shop, story, version, s => s with { State = StoryState.Draft, Published = null, PublishedAt = "" })),
                _ => throw new UsageException($"There is no step \"{step}\" of a story."),
            };
            audit.Add(http, done.Kind, $"{story}: {step}, version {done.Now.Version}{(step == "publish" && done.Now.ReviewedVersion != done.Now.Version ? ", without a review" : "")}", shop.Slug);
        }
        catch (ChangedMeanwhileException)
        {
            return Changed(http, shop, story);
        }
        return Results.Redirect($"/w/{shop.Slug}/stories/{story}");
    }

    static IResult Changed(HttpContext http, OpenShop shop, string story) =>
        Messages.Conflict(http, "Somebody else changed this story since you opened it; nothing of theirs was overwritten. Open it again and look before you go on.", $"/w/{shop.Slug}/stories/{story}");

    static IResult Remove(HttpContext http, string story, Form form, OpenShop shop, StoryDesk desk, AuditLog audit)
    {
        if (desk.Latest(shop, story) is not { } latest) return Messages.NotFound(http);
        if (latest.Text.Version != form["version"]) return Changed(http, shop, story);
        desk.Remove(shop, story, latest.Text.Version);
        audit.Add(http, AuditKinds.StoryChanged, $"{story}: removed", shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/stories");
    }

    static IResult Versions(HttpContext http, string story, OpenShop shop, StoryDesk desk) => desk.Latest(shop, story) is { } latest
        ? Page.Of<VersionsPage>(http, $"Versions of {latest.Story.Title}", ("Id", story), ("Latest", latest.Story), ("Versions", desk.Versions(shop, story))) : Messages.NotFound(http);

    static IResult Version(HttpContext http, string story, string version, OpenShop shop, StoryDesk desk, IEmbedHosts hosts)
    {
        if (desk.Latest(shop, story) is not { } latest || !int.TryParse(version, out int number) || desk.VersionOf(shop, story, number) is not { } old) return Messages.NotFound(http);
        var markup = StoryMarkup.Of(desk, shop, ShopPage.OpenText(http, shop), story, old, hosts.EmbedHosts(), isPublic: false);
        http.Items[SecurityHeaders.Frames] = markup.Hosts;
        return Page.Of<VersionPage>(http, old.Title, ("Id", story), ("Number", number), ("Story", old), ("Markup", markup), ("Version", latest.Text.Version));
    }

    static IResult Restore(HttpContext http, string story, string version, Form form, OpenShop shop, StoryDesk desk, AuditLog audit)
    {
        if (desk.Latest(shop, story) is null || !int.TryParse(version, out int number) || desk.VersionOf(shop, story, number) is not { } old) return Messages.NotFound(http);
        try
        {
            desk.Save(shop, null, story, old, form["version"]);
        }
        catch (ChangedMeanwhileException)
        {
            return Changed(http, shop, story);
        }
        audit.Add(http, AuditKinds.StoryChanged, $"{story}: version {number} restored", shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/stories/{story}");
    }

    static IResult MakeLink(HttpContext http, string story, Form form, OpenShop shop, StoryDesk desk, IStoryResponses responses, ISharedLinks links, IEmbedHosts hosts, WebOptions options, TimeProvider time, AuditLog audit)
    {
        if (desk.Latest(shop, story) is not { } latest) return Messages.NotFound(http);
        if (latest.Story.Published is null) return Messages.Refused(http, "Only a published story can be read by a link. Publish it first.");
        if (!int.TryParse(form["days"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int days) || days is < 1 or > 366) return Messages.Refused(http, "A link holds for 1 to 366 days.");
        var now = time.GetUtcNow().UtcDateTime;
        var secret = LinkSecret.New();
        string note = form["note"] is { Length: > 80 } text ? text[..80] : form["note"];
        links.Add(new SharedLink(secret.Id, secret.Hash, shop.Slug, story, Me(http).PersonId, note, now, now.AddDays(days), null));
        audit.Add(http, AuditKinds.LinkMade, $"{story}: for {note}, {days} days", shop.Slug);
        string address = (options.PublicUrl ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}")).GetLeftPart(UriPartial.Authority);
        return Show(http, story, latest.Story, shop, desk, responses, links, hosts, $"{address}/shared/{secret.Text}");
    }

    static IResult RevokeLink(HttpContext http, string story, Form form, OpenShop shop, ISharedLinks links, TimeProvider time, AuditLog audit)
    {
        if (links.LinksTo(shop.Slug, story).FirstOrDefault(l => l.LinkId == form["link"]) is not { } link) return Messages.NotFound(http);
        links.RevokeLink(link.LinkId, time.GetUtcNow().UtcDateTime);
        audit.Add(http, AuditKinds.LinkRevoked, $"{story}: for {link.Note}", shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/stories/{story}#links");
    }
}
