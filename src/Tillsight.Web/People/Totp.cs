using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tillsight.Web.People;

/// <summary>Time-based one-time passwords: RFC 6238 with HMAC-SHA1, steps of 30 seconds and six digits, as every authenticator app has them.</summary>
static class Totp
{
    const int StepSeconds = 30, Digits = 6, KeyBytes = 20;
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key of 160 bits, as long as the hash (RFC 4226, section 4).</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code was given: this one, or the one before or after for clocks that differ. Null where the code is wrong or was used.</summary>
    /// <param name="lastStep">The last step that was used: its code and earlier ones count no more (RFC 6238, section 5.2).</param>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long lastStep)
    {
        long? found = null;
        byte[] given = Encoding.ASCII.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        for (long step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(CodeAt(key, step))) && step > lastStep) found = step;
        return found;
    }

    /// <summary>HOTP (RFC 4226, section 5.3) of the step.</summary>
    public static string CodeAt(byte[] key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // SHA-1 is what RFC 6238 and the apps mean; its collisions are of no use against HMAC.
#pragma warning disable CA5350
        byte[] hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        int offset = hash[^1] & 0xF, number = (int)(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(offset)) & 0x7FFF_FFFF);
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>What an authenticator app reads from the QR code.</summary>
    public static string Address(byte[] key, string email) =>
        $"otpauth://totp/Tillsight:{Uri.EscapeDataString(email)}?secret={Base32(key)}&issuer=Tillsight&algorithm=SHA1&digits={Digits}&period={StepSeconds}";

    /// <summary>RFC 4648 base 32, without padding: how people type the key.</summary>
    public static string Base32(byte[] key)
    {
        var text = new StringBuilder();
        int bits = 0, held = 0;
        foreach (byte b in key)
        {
            held = (held << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Letters[(held >> (bits - 5)) & 31]);
        }
        if (bits > 0) text.Append(Letters[(held << (5 - bits)) & 31]);
        return text.ToString();
    }
}
