namespace Tillsight.Web.People;

/// <summary>What a password must be: long, and not what everybody tries first. No rules about signs, no expiry (NIST SP 800-63B, OWASP ASVS 2.1).</summary>
static class PasswordRules
{
    public const int Shortest = 12, Longest = 128;

    // Of the passwords most often found in leaks, those long enough to get this far, and what they are made of.
    static readonly string[] Worn = ["password", "passwort", "qwertz", "qwerty", "azerty", "letmein", "welcome", "iloveyou", "changeme", "administrator", "tillsight", "1q2w3e4r", "abc123", "123456"];

    /// <returns>What is wrong and what to do; null where nothing is.</returns>
    public static string? Refusal(string password, string name, string email)
    {
        if (password.Length < Shortest) return $"The password has {password.Length} characters; at least {Shortest} are needed. Several words do well.";
        if (password.Length > Longest) return $"The password has {password.Length} characters; at most {Longest} are taken.";
        string rest = password.ToLowerInvariant();
        foreach (string word in (string[])[.. Worn, .. name.ToLowerInvariant().Split(' '), .. email.ToLowerInvariant().Split('@', '.')])
            if (word.Length >= 4) rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Distinct().Count() < 5 || rest.Length < 6 ? "The password is easily guessed: it is mostly a common word, your name or the same signs again. Choose several words that do not belong together." : null;
    }
}
