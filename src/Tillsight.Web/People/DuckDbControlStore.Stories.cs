namespace Tillsight.Web.People;

/// <summary>What belongs to stories and is no text: comments, readings, public links, hosts of dashboards.</summary>
public sealed partial class DuckDbControlStore : IStoryResponses, ISharedLinks, IEmbedHosts
{
    const string LinkColumns = "link_id, secret_hash, workspace, story, person_id, note, created_at, expires_at, revoked_at";

    public IReadOnlyList<StoryComment> CommentsOf(string workspace, string story) => Rows<StoryComment>(
        "select comment_id, workspace, story, version, person_id, person_name, text, created_at from story_comment where workspace = $workspace and story = $story order by created_at, comment_id",
        ("workspace", workspace), ("story", story));

    public void Add(StoryComment comment) => Change("insert into story_comment values ($id, $workspace, $story, $version, $person, $name, $text, $created)",
        ("id", comment.CommentId), ("workspace", comment.Workspace), ("story", comment.Story), ("version", comment.Version), ("person", comment.PersonId), ("name", comment.PersonName),
        ("text", comment.Text), ("created", comment.CreatedAt));

    public void RemoveComment(string commentId) => Change("delete from story_comment where comment_id = $id", ("id", commentId));

    public IReadOnlyList<StoryReading> ReadingsOf(string workspace) => Rows<StoryReading>(
        "select workspace, story, version, person_id, person_name, read_at from story_reading where workspace = $workspace order by read_at, person_id", ("workspace", workspace));

    public void MarkRead(StoryReading reading) => Change(
        "insert into story_reading select $workspace, $story, $version, $person, $name, $at where not exists (select 1 from story_reading where workspace = $workspace and story = $story and version = $version and person_id = $person)",
        ("workspace", reading.Workspace), ("story", reading.Story), ("version", reading.Version), ("person", reading.PersonId), ("name", reading.PersonName), ("at", reading.ReadAt));

    public void Add(SharedLink link) => Change("insert into shared_link values ($id, $hash, $workspace, $story, $person, $note, $created, $expires, $revoked)",
        ("id", link.LinkId), ("hash", link.SecretHash), ("workspace", link.Workspace), ("story", link.Story), ("person", link.PersonId), ("note", link.Note),
        ("created", link.CreatedAt), ("expires", link.ExpiresAt), ("revoked", link.RevokedAt));

    public SharedLink? FindLink(string linkId) => Row<SharedLink>($"select {LinkColumns} from shared_link where link_id = $id", ("id", linkId));

    public IReadOnlyList<SharedLink> LinksTo(string workspace, string story) =>
        Rows<SharedLink>($"select {LinkColumns} from shared_link where workspace = $workspace and story = $story order by created_at desc, link_id", ("workspace", workspace), ("story", story));

    public void RevokeLink(string linkId, DateTime now) => Change("update shared_link set revoked_at = $now where link_id = $id and revoked_at is null", ("id", linkId), ("now", now));

    public IReadOnlyList<string> EmbedHosts() => [.. Rows<HostRow>("select host from embed_host order by host").Select(r => r.Host)];

    public void AllowHost(string host, DateTime now) =>
        Change("insert into embed_host select $host, $now where not exists (select 1 from embed_host where host = $host)", ("host", host), ("now", now));

    public void ForbidHost(string host) => Change("delete from embed_host where host = $host", ("host", host));

    sealed record HostRow(string Host);
}
