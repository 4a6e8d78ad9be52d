using System.Net;
using Tillsight.Cleaning;
using Tillsight.Mapping.Yaml;

namespace Tillsight.Web.Pages.Stories;

/// <summary>A fenced block <c>embed</c>: a dashboard of somebody else's, such as a Power BI report, in a frame of its own.</summary>
sealed record Embed(Uri Address, string Title)
{
    public const string Word = "embed";

    /// <exception cref="BadInputException">The address is none that may be framed.</exception>
    public static Embed Read(string text)
    {
        var entry = new YamlEntry(PlainYaml.Read(text, Word), Word, Word, 1, ["address", "title"]);
        string address = entry.Text("address");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0 || !uri.IsDefaultPort)
            throw entry.Wrong("address", $"embed.address is \"{address}\"; an address that starts with https:// is expected, without a user or a port");
        return new(uri, entry.TextOr("title", $"A dashboard of {uri.Host}"));
    }

    /// <summary>The frame may run its own scripts and keep its own sign-in, as another host than this one; it cannot lead this page away.</summary>
    public string Html() => $"<figure class=\"card embed\"><figcaption>{WebUtility.HtmlEncode(Title)} <span class=\"measure\">from {WebUtility.HtmlEncode(Address.Host)}</span></figcaption>"
        + $"<iframe src=\"{WebUtility.HtmlEncode(Address.AbsoluteUri)}\" title=\"{WebUtility.HtmlEncode(Title)}\" sandbox=\"allow-scripts allow-same-origin allow-forms allow-popups\" referrerpolicy=\"no-referrer\" loading=\"lazy\"></iframe></figure>";
}
