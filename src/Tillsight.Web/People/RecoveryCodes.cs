using System.Security.Cryptography;

namespace Tillsight.Web.People;

/// <summary>Ten codes that stand in for the second factor once each; shown once, kept as hashes.</summary>
static class RecoveryCodes
{
    const int Count = 10, Length = 12;

    // Without letters and digits that look alike: 12 of 29 are 58 bits, out of reach behind lockout and rate limit.
    const string Letters = "abcdefghjkmnpqrstuvwxyz346789";

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(4).Select(c => new string(c))))];

    /// <summary>The hash of a code as people type it.</summary>
    public static string HashOf(string code) => LinkSecret.HashOf(string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)));
}
