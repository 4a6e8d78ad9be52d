using System.Security.Cryptography;
using Tillsight.Web.Gate;

namespace Tillsight.Web;

/// <summary>Scripts and styles that the build embedded, served under a path that changes with them: browsers keep them for good.</summary>
static class BundledAssets
{
    const string Prefix = "Assets/", Packed = ".br";

    static readonly Dictionary<string, byte[]> Files = Read();

    static readonly string Version = VersionOf(Files);

    /// <summary>The address of a bundled file.</summary>
    public static string Url(string name) => Files.ContainsKey(name) ? $"/assets/{Version}/{name}" : throw new InvalidOperationException($"The build did not bundle {name}.");

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{version}/{name}", Send).ForAnyone();

    static IResult Send(HttpContext http, string version, string name)
    {
        if (version != Version || name.EndsWith(Packed, StringComparison.Ordinal) || !Files.TryGetValue(name, out byte[]? content)) return Pages.Messages.NotFound(http);
        http.Items[SecurityHeaders.MayBeKept] = true;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        if (Files.TryGetValue(name + Packed, out byte[]? packed) && TakesPacked(http.Request))
        {
            http.Response.Headers.ContentEncoding = "br";
            content = packed;
        }
        return Results.Bytes(content, TypeOf(name));
    }

    static bool TakesPacked(HttpRequest request) =>
        request.Headers.AcceptEncoding.ToString().Split(',').Any(part => part.Split(';')[0].Trim() == "br");

    static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No media type for {other}."),
    };

    static Dictionary<string, byte[]> Read()
    {
        var assembly = typeof(BundledAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(n => n[Prefix.Length..], n =>
        {
            using var stream = assembly.GetManifestResourceStream(n)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }, StringComparer.Ordinal);
    }

    static string VersionOf(Dictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in files.Keys.Order(StringComparer.Ordinal)) hash.AppendData(files[name]);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
