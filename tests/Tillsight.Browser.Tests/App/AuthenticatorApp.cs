using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Tillsight.Browser.Tests.App;

/// <summary>What a phone does with the key of a second factor: RFC 4648 base 32, RFC 6238 with HMAC-SHA1, 30 seconds, six digits.</summary>
static class AuthenticatorApp
{
    /// <param name="stepsAhead">Codes of the next steps: one is good once only.</param>
    public static string Code(string key, int stepsAhead = 0)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + stepsAhead);
#pragma warning disable CA5350 // SHA-1 is what the apps use.
        byte[] hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        int cut = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[19] & 15)) & int.MaxValue;
        return (cut % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
