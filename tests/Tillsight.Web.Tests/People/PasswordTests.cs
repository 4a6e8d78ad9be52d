using Tillsight.Web.People;

namespace Tillsight.Web.Tests.People;

public class PasswordTests
{
    [Theory]
    [InlineData("short words", "at least 12")]
    [InlineData("password123456", "easily guessed")]
    [InlineData("aaaaaaaaaaaaaaaa", "easily guessed")]
    [InlineData("ada-lovelace-1", "easily guessed")]
    public void A_weak_password_is_refused_with_the_reason(string password, string reason) =>
        Assert.Contains(reason, PasswordRules.Refusal(password, "Ada Lovelace", "ada@example.com"));

    [Fact]
    public void Several_words_that_do_not_belong_together_are_taken() => Assert.Null(PasswordRules.Refusal("seven green lamps hum", "Ada", "ada@example.com"));

    [Fact]
    public void Passwords_are_kept_as_hashes_with_a_salt_of_their_own()
    {
        var passwords = new Passwords(1000);
        Assert.NotEqual(passwords.Hash("seven green lamps hum"), passwords.Hash("seven green lamps hum"));
    }

    [Fact]
    public void Nobody_matches_no_password() => Assert.False(new Passwords(1000).Matches(null, "nobody has this password"));

    [Fact]
    public void A_secret_of_a_link_shows_nowhere() => Assert.DoesNotContain(".", $"{LinkSecret.New()}", StringComparison.Ordinal);

    [Fact]
    public void A_secret_of_a_link_is_known_again_by_its_hash_alone()
    {
        var secret = LinkSecret.New();
        Assert.True(LinkSecret.Matches(LinkSecret.Split(secret.Text)!.Value.Secret, secret.Hash));
    }
}
