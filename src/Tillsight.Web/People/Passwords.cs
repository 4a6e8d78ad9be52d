using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Tillsight.Web.People;

/// <summary>Passwords as ASP.NET Core Identity hashes them: PBKDF2 with HMAC-SHA512 and a salt of its own for each.</summary>
/// <param name="iterations">OWASP's password storage cheat sheet asks for 210,000 rounds of SHA-512.</param>
sealed class Passwords(int iterations)
{
    readonly PasswordHasher<Person> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));

    /// <summary>Stands in where nobody has that name, so that a refusal takes as long.</summary>
    string Nobody => field ??= _hasher.HashPassword(null!, "nobody has this password");

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <param name="hash">Null where there is nobody, or no password; the work is done all the same.</param>
    public bool Matches(string? hash, string password)
    {
        bool right = _hasher.VerifyHashedPassword(null!, hash ?? Nobody, password) != PasswordVerificationResult.Failed;
        return right && hash is not null;
    }
}
