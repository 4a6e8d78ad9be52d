namespace Tillsight.Web.People;

/// <summary>Hosts whose dashboards may be framed in a story, as operators allowed them.</summary>
public interface IEmbedHosts
{
    IReadOnlyList<string> EmbedHosts();

    void AllowHost(string host, DateTime now);

    void ForbidHost(string host);
}
