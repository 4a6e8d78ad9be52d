using System.Security.Cryptography;
using System.Text;

namespace Tillsight.Delivery.Html;

/// <summary>What the page may do: run these scripts, use these styles, and nothing else; it can reach no network at all.</summary>
static class ContentSecurityPolicy
{
    public static string Of(IEnumerable<string> scripts, IEnumerable<string> styles) =>
        $"default-src 'none'; script-src {Hashes(scripts)}; style-src {Hashes(styles)}; img-src data: blob:; base-uri 'none'; form-action 'none'";

    static string Hashes(IEnumerable<string> texts) => string.Join(' ', texts.Select(t =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(t)))}'"));
}
