using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tillsight.Web.People;

/// <summary>A secret that goes out once, in a link or a cookie: an id to look it up by and 256 random bits. Only a hash of those is kept.</summary>
/// <remarks>Written <c>id.secret</c>. Looking up by the id and comparing hashes in constant time leaves nothing to learn from how long a refusal takes.
/// The secret is random, so a plain hash cannot be guessed back; passwords are hashed slowly instead (<see cref="Passwords"/>).</remarks>
public sealed record LinkSecret(string Id, string Hash, string Text)
{
    const int IdBytes = 12, SecretBytes = 32, LongestText = 100;

    public static LinkSecret New()
    {
        string id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)), secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return new(id, HashOf(secret), $"{id}.{secret}");
    }

    /// <summary>The two parts of what came back; null where it cannot be one of ours.</summary>
    public static (string Id, string Secret)? Split(string? text) =>
        text is { Length: > 0 and <= LongestText } && text.IndexOf('.', StringComparison.Ordinal) is > 0 and var at ? (text[..at], text[(at + 1)..]) : null;

    public static bool Matches(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash));

    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>What a log shows of it: nothing.</summary>
    public override string ToString() => "(secret)";
}
