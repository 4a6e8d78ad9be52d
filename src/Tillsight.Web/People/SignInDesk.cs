using Microsoft.AspNetCore.DataProtection;
using Tillsight.Web.Gate;

namespace Tillsight.Web.People;

/// <summary>Judges passwords and second factors. Every attempt is counted before it is judged; too many lock the account for a while; a refusal never
/// says which part was wrong, and takes as long whether or not there is such a person.</summary>
sealed class SignInDesk(IControlStore store, Passwords passwords, IDataProtectionProvider protection, AuditLog audit, WebOptions options, TimeProvider time)
{
    readonly IDataProtector _keys = protection.CreateProtector("Tillsight.SecondFactor.v1");

    /// <summary>The person whose password that is; null where it is refused.</summary>
    public Person? Password(HttpContext http, string email, string password)
    {
        var person = store.FindByEmail(email);
        bool counts = person is not null && Counts(http, person);
        if (passwords.Matches(person?.PasswordHash, password) && counts && person is { IsEnabled: true, IsDemo: false })
        {
            if (!person.HasSecondFactor) store.ClearAttempts(person.PersonId);
            return person;
        }
        audit.Add(http, AuditKinds.SignInRefused, person is null ? "no such person" : counts ? "password" : "locked", who: person);
        return null;
    }

    /// <summary>Whether somebody who is signed in knows their password; counted like a sign-in.</summary>
    public bool Confirm(HttpContext http, Person person, string password)
    {
        if (!Counts(http, person) || !passwords.Matches(person.PasswordHash, password)) return false;
        return Good(person);
    }

    /// <summary>Whether the code is the second factor's, or one of the recovery codes.</summary>
    public bool SecondFactor(HttpContext http, Person person, string code)
    {
        bool counts = Counts(http, person);
        if (counts && store.FindPerson(person.PersonId) is { TotpSecret: { } secret } current)
        {
            if (Totp.StepOf(_keys.Unprotect(Convert.FromBase64String(secret)), code, time.GetUtcNow(), current.TotpStep) is { } step && store.UseTotpStep(person.PersonId, step)) return Good(person);
            if (store.UseRecoveryCode(person.PersonId, RecoveryCodes.HashOf(code)))
            {
                audit.Add(http, AuditKinds.RecoveryCodeUsed, $"{store.RecoveryCodes(person.PersonId).Count} left", who: person);
                return Good(person);
            }
        }
        audit.Add(http, AuditKinds.SignInRefused, counts ? "second factor" : "locked", who: person);
        return false;
    }

    /// <summary>A new key, protected so that a form can carry it until its first code confirms it.</summary>
    public string Protect(byte[] key) => Convert.ToBase64String(_keys.Protect(key));

    /// <summary>The key of <see cref="Protect"/>; null where the text is not ours.</summary>
    public byte[]? Unprotect(string text)
    {
        try
        {
            return _keys.Unprotect(Convert.FromBase64String(text));
        }
        catch (Exception e) when (e is FormatException or System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    bool Good(Person person)
    {
        store.ClearAttempts(person.PersonId);
        return true;
    }

    bool Counts(HttpContext http, Person person)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (person.IsLockedAt(now)) return false;
        long attempts = store.CountAttempt(person.PersonId);
        if (attempts < options.AttemptsBeforeLock) return true;
        store.LockUntil(person.PersonId, now + options.LockTime);
        audit.Add(http, AuditKinds.Locked, $"after {attempts} attempts", who: person);
        // The attempt that locks is still judged, unless others have gone past it meanwhile.
        return attempts == options.AttemptsBeforeLock;
    }
}
