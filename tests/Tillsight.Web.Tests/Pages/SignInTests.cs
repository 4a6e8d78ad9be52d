using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Pages;

public partial class SignInTests(SampleHome home)
{
    [Fact]
    public async Task The_right_password_leads_to_the_shop()
    {
        await using var app = await TestApp.Start(home);
        app.Add("Ada", memberships: ("alpha", Role.Retailer));
        using var browser = app.Browser();
        await browser.Get("/sign-in");
        Assert.Equal("/", (await browser.Post("/sign-in", ("email", "ada@example.com"), ("password", TestApp.Password))).Location);
        Assert.Equal("/w/alpha/overview", (await browser.Get("/")).Location);
    }

    [Fact]
    public async Task A_wrong_password_and_a_person_who_is_not_there_read_alike()
    {
        await using var app = await TestApp.Start(home);
        app.Add("Ada");
        using var browser = app.Browser();
        await browser.Get("/sign-in");
        var wrong = await browser.Post("/sign-in", ("email", "ada@example.com"), ("password", "not this one"));
        var nobody = await browser.Post("/sign-in", ("email", "bea@example.com"), ("password", "not this one"));
        Assert.Equal((401, wrong.Text(".refusal")), (nobody.Status, nobody.Text(".refusal")));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_also_for_the_right_one()
    {
        await using var app = await TestApp.Start(home);
        app.Add("Ada");
        using var browser = await Locked(app);
        Assert.Equal(401, (await browser.Post("/sign-in", ("email", "ada@example.com"), ("password", TestApp.Password))).Status);
    }

    [Fact]
    public async Task A_lock_ends_after_its_time()
    {
        await using var app = await TestApp.Start(home);
        app.Add("Ada");
        using var browser = await Locked(app);
        app.Time.Pass(TimeSpan.FromMinutes(16));
        Assert.Equal(302, (await browser.Post("/sign-in", ("email", "ada@example.com"), ("password", TestApp.Password))).Status);
    }

    [Fact]
    public async Task One_address_gets_so_many_attempts_a_minute()
    {
        await using var app = await TestApp.Start(home, new WebOptions { AttemptsPerMinute = 3 });
        using var browser = app.Browser();
        await browser.Get("/sign-in");
        for (int i = 0; i < 3; i++) await browser.Post("/sign-in", ("email", $"{i}@example.com"), ("password", "x"));
        Assert.Equal(429, (await browser.Post("/sign-in", ("email", "4@example.com"), ("password", "x"))).Status);
    }

    [Theory]
    [InlineData("//evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/w/alpha/overview?period=7d", "/w/alpha/overview?period=7d")]
    public async Task Signing_in_leads_nowhere_but_into_the_app(string next, string leadsTo)
    {
        await using var app = await TestApp.Start(home);
        app.Add("Ada");
        using var browser = app.Browser();
        await browser.Get("/sign-in");
        Assert.Equal(leadsTo, (await browser.Post("/sign-in", ("email", "ada@example.com"), ("password", TestApp.Password), ("next", next))).Location);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        await using var app = await TestApp.Start(home);
        app.Add("Ada");
        using var browser = app.Browser();
        await browser.Get("/sign-in");
        string cookie = (await browser.Post("/sign-in", ("email", "ada@example.com"), ("password", TestApp.Password))).Cookie("tillsight");
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_tls_the_cookie_travels_by_tls_alone()
    {
        await using var app = await TestApp.Start(home, new WebOptions { PublicUrl = new Uri("https://localhost") });
        Assert.Contains("secure", (await app.Browser().Get("/sign-in")).Cookie("__Host-tillsight-form"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada");
        using var browser = await app.SignIn(ada);
        await browser.Get("/account");
        await browser.Post("/sign-out");
        Assert.Empty(app.Store.OpenSessions(ada.PersonId, app.Now));
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada"));
        app.Time.Pass(TimeSpan.FromHours(13));
        Assert.StartsWith("/sign-in", (await browser.Get("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_locked_out_by_the_operator_is_out_at_once()
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada");
        using var browser = await app.SignIn(ada);
        app.Store.Disable(ada.PersonId, app.Now);
        Assert.StartsWith("/sign-in", (await browser.Get("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada");
        using var phone = await app.SignIn(ada);
        using var desk = await app.SignIn(ada);
        await desk.Get("/account");
        await desk.Post("/account/password", ("present", TestApp.Password), ("password", "nine blue kettles sing"), ("again", "nine blue kettles sing"));
        Assert.StartsWith("/sign-in", (await phone.Get("/account")).Location, StringComparison.Ordinal);
        Assert.Equal(200, (await desk.Get("/account")).Status);
    }

    [Fact]
    public async Task A_password_is_changed_only_by_who_knows_the_present_one()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada"));
        await browser.Get("/account");
        var answer = await browser.Post("/account/password", ("present", "not this one"), ("password", "nine blue kettles sing"), ("again", "nine blue kettles sing"));
        Assert.Equal((400, AuditKinds.PasswordChangeRefused), (answer.Status, app.Store.Audit(1)[0].Kind));
    }

    [Fact]
    public async Task A_second_factor_is_set_up_and_asked_for()
    {
        await using var app = await TestApp.Start(home);
        var (ada, key, _) = await WithSecondFactor(app);
        app.Time.Pass(TimeSpan.FromMinutes(1));
        using var browser = await app.SignIn(ada);
        await browser.Get("/sign-in/code");
        Assert.Equal(302, (await browser.Post("/sign-in/code", ("code", CodeOf(key, app)))).Status);
        Assert.Equal(200, (await browser.Get("/account")).Status);
    }

    [Fact]
    public async Task A_code_of_the_second_factor_counts_once()
    {
        await using var app = await TestApp.Start(home);
        var (ada, key, _) = await WithSecondFactor(app);
        using var browser = await app.SignIn(ada);
        await browser.Get("/sign-in/code");
        Assert.Equal(401, (await browser.Post("/sign-in/code", ("code", CodeOf(key, app)))).Status);
    }

    [Fact]
    public async Task A_recovery_code_counts_once()
    {
        await using var app = await TestApp.Start(home);
        var (ada, _, codes) = await WithSecondFactor(app);
        List<int> answers = [];
        for (int i = 0; i < 2; i++)
        {
            using var browser = await app.SignIn(ada);
            await browser.Get("/sign-in/code");
            answers.Add((await browser.Post("/sign-in/code", ("code", codes[0].ToUpperInvariant()))).Status);
        }
        Assert.Equal([302, 401], answers);
    }

    [Fact]
    public async Task A_right_password_does_not_clear_the_count_of_wrong_codes()
    {
        await using var app = await TestApp.Start(home);
        var (ada, key, _) = await WithSecondFactor(app);
        app.Time.Pass(TimeSpan.FromMinutes(1));
        for (int i = 0; i < 4; i++)
        {
            using var guess = await app.SignIn(ada);
            await guess.Get("/sign-in/code");
            await guess.Post("/sign-in/code", ("code", "000000"));
        }
        Assert.True(app.Store.FindPerson(ada.PersonId)!.IsLockedAt(app.Now));
    }

    [Fact]
    public async Task The_audit_log_holds_sign_ins_and_refusals_and_no_secret()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada"));
        await browser.Get("/sign-in");
        await app.Browser().Get("/invitation/abc.def");
        var entries = app.Store.Audit(10);
        Assert.Equal([AuditKinds.InvitationRefused, AuditKinds.SignedIn], entries.Select(e => e.Kind));
        Assert.DoesNotContain(entries, e => e.ToString().Contains("abc", StringComparison.Ordinal) || e.ToString().Contains(TestApp.Password, StringComparison.Ordinal));
    }

    static async Task<Browser> Locked(TestApp app)
    {
        var browser = app.Browser();
        await browser.Get("/sign-in");
        for (int i = 0; i < 5; i++) await browser.Post("/sign-in", ("email", "ada@example.com"), ("password", "not this one"));
        return browser;
    }

    static async Task<(Person Person, byte[] Key, IReadOnlyList<string> Codes)> WithSecondFactor(TestApp app)
    {
        var ada = app.Add("Ada");
        using var browser = await app.SignIn(ada);
        string carried = (await browser.Get("/account/second-factor")).Page.QuerySelector("input[name=key]")!.GetAttribute("value")!;
        byte[] key = app.Server.App.Services.GetRequiredService<SignInDesk>().Unprotect(carried)!;
        var answer = await browser.Post("/account/second-factor", ("key", carried), ("code", CodeOf(key, app)));
        return (ada, key, [.. RecoveryCode().Matches(answer.Body).Select(m => m.Value)]);
    }

    static string CodeOf(byte[] key, TestApp app) => Totp.CodeAt(key, Totp.StepAt(app.Time.GetUtcNow()));

    [GeneratedRegex("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}")]
    private static partial Regex RecoveryCode();
}
