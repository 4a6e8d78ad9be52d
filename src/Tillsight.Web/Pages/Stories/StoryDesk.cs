using System.Globalization;
using Tillsight.Web.People;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Shops;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Stories;

/// <summary>The stories of a shop as texts: reads, saves with a version kept each time, pins figures, publishes.</summary>
sealed class StoryDesk(Shelves shelves, TimeProvider time)
{
    /// <summary>The latest text; null where there is no such story.</summary>
    public (StoryText Story, WrittenText Text)? Latest(OpenShop shop, string id) =>
        shelves.Stories(shop).Read(id) is { } text ? (StoryText.Read(text.Text, shelves.Stories(shop).NameOf(id)), text) : null;

    /// <summary>The version that readers see; null where none is published.</summary>
    public StoryText? Published(OpenShop shop, string id) => Latest(shop, id)?.Story is { Published: { } version } latest && VersionOf(shop, id, version) is { } story
        ? story with { Published = version, PublishedAt = latest.PublishedAt, ReviewedBy = latest.ReviewedBy, ReviewedVersion = latest.ReviewedVersion } : null;

    public StoryText? VersionOf(OpenShop shop, string id, int version) =>
        shelves.StoryVersions(shop, id).Read(NameOf(version)) is { } text ? StoryText.Read(text.Text, $"stories/versions/{id}/{NameOf(version)}.md") : null;

    /// <summary>Numbers of all versions, the latest first.</summary>
    public IReadOnlyList<int> Versions(OpenShop shop, string id) =>
        [.. shelves.StoryVersions(shop, id).Ids().Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0).Where(n => n > 0).OrderDescending()];

    /// <summary>Every story that the reader may see, the latest published first; one whose file cannot be read says so to analysts.</summary>
    public IReadOnlyList<StoryListing> List(OpenShop shop, bool seesDrafts)
    {
        var listed = new List<StoryListing>();
        foreach (string id in shelves.Stories(shop).Ids())
            try
            {
                var story = Latest(shop, id)!.Value.Story;
                if (seesDrafts) listed.Add(new(id, story, story.Version, null));
                else if (Published(shop, id) is { } published) listed.Add(new(id, published, published.Version, null));
            }
            catch (BadInputException e) when (seesDrafts)
            {
                listed.Add(new(id, null, 0, e.Message));
            }
            catch (BadInputException)
            {
                // A reader cannot mend it; the analyst's own list tells what is wrong.
            }
        return [.. listed.OrderByDescending(s => s.Story?.PublishedAt ?? "", StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    public string Begin(OpenShop shop, string title, Person author)
    {
        if (title.Length is 0 or > StoryText.LongestTitle) throw new UsageException($"A story needs a title of 1 to {StoryText.LongestTitle} characters.");
        string id = shelves.Stories(shop).NewId(title);
        var story = new StoryText(title, StoryState.Draft, "", [], StoryText.UsualRestated, author.Name, author.PersonId, 0, null, "", "", null, "");
        shelves.Stories(shop).Save(id, story.Write(), null);
        return id;
    }

    /// <summary>Saves a changed text as a draft of a new version, with the figures pinned that say so.</summary>
    /// <param name="page">Null where nothing is loaded: then nothing can be pinned.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else saved since.</exception>
    /// <exception cref="BadInputException">A figure of the text is none.</exception>
    public StoryText Save(OpenShop shop, ShopPage? page, string id, StoryText story, string? version)
    {
        var (latest, stands) = Latest(shop, id) ?? throw new UsageException("That story was removed.");
        if (stands.Version != version) throw new ChangedMeanwhileException(stands);
        Check(story.Body);
        string body = StoryFigure.Pinned(story.Body, figure => Pin(shop, page, id, figure));
        int number = Versions(shop, id) is [var last, ..] ? last + 1 : 1;
        var saved = story with
        {
            Body = body, State = StoryState.Draft, Version = number, Author = latest.Author, AuthorId = latest.AuthorId,
            Published = latest.Published, PublishedAt = latest.PublishedAt, ReviewedBy = latest.ReviewedBy, ReviewedVersion = latest.ReviewedVersion,
        };
        shelves.Stories(shop).Save(id, saved.Write(), stands.Version);
        shelves.StoryVersions(shop, id).Save(NameOf(number), saved.Write(), null);
        return saved;
    }

    /// <summary>Changes what the front matter says of the text's way to readers.</summary>
    public StoryText Mark(OpenShop shop, string id, string? version, Func<StoryText, StoryText> change)
    {
        var (story, stands) = Latest(shop, id) ?? throw new UsageException("That story was removed.");
        if (stands.Version != version) throw new ChangedMeanwhileException(stands);
        var changed = change(story);
        shelves.Stories(shop).Save(id, changed.Write(), stands.Version);
        return changed;
    }

    /// <summary>What readers see from now on: the text as it stands, kept as a version where a person wrote it by hand.</summary>
    public StoryText Publish(OpenShop shop, string id, string? version)
    {
        var (latest, stands) = Latest(shop, id) ?? throw new UsageException("That story was removed.");
        if (VersionOf(shop, id, latest.Version)?.Body != latest.Body) Save(shop, null, id, latest, version);
        string current = shelves.Stories(shop).Read(id)!.Version;
        if (stands.Version != version) throw new ChangedMeanwhileException(stands);
        return Mark(shop, id, current, s => s with { State = StoryState.Published, Published = s.Version, PublishedAt = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) });
    }

    public Pin? PinOf(OpenShop shop, string id, string pin) => shelves.Pins(shop, id).Read(pin) is { } text ? Stories.Pin.Read(text.Text, $"stories/pins/{id}/{pin}.json") : null;

    public void Remove(OpenShop shop, string id, string version) => shelves.Stories(shop).Remove(id, version);

    string Pin(OpenShop shop, ShopPage? page, string id, StoryFigure figure)
    {
        if (page is null) throw new UsageException("Nothing is loaded into this shop yet, so no figure can be pinned.");
        var pin = Stories.Pin.Make(page, figure.Figure, time.GetUtcNow().UtcDateTime);
        string name = "p-" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
        shelves.Pins(shop, id).Save(name, pin.Write(), null);
        return name;
    }

    static void Check(string body)
    {
        foreach (var block in RichText.Fenced(body))
            try
            {
                if (StoryFigure.Is(block)) _ = StoryFigure.Read(StoryFigure.TextOf(block));
                else if (block.Info == Embed.Word) _ = Embed.Read(StoryFigure.TextOf(block));
            }
            catch (BadInputException e)
            {
                throw new BadInputException($"The block that begins on line {block.Line + 1} of the text: {e.Message}");
            }
    }

    static string NameOf(int version) => version.ToString("0000", CultureInfo.InvariantCulture);
}

/// <summary>A story in the list.</summary>
/// <param name="Story">Null where its file cannot be read, for the reason <paramref name="Wrong"/>.</param>
public sealed record StoryListing(string Id, StoryText? Story, int Version, string? Wrong);
