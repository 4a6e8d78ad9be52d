using Tillsight.Web.People;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests.Admin;

public sealed class SettingsTests : IDisposable
{
    readonly NamedHome _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Settings_that_an_analyst_saves_hold_and_are_written_down()
    {
        await using var app = await TestApp.Start(_shop.Home, shared: _shop.Warehouses);
        using var browser = await app.SignIn(app.Add("Ann", memberships: ("delta", Role.Analyst)));
        await browser.Get("/w/delta/settings");
        var answer = await browser.Post("/w/delta/settings", Fields(("name", "<script>Delta"), ("calendar", "4-4-5"), ("country", "de"), ("mask", "chosen"), ("masked", "x_email")));
        Assert.Equal((302, "/w/delta/settings?done=saved"), (answer.Status, answer.Location));
        var after = WorkspaceSettings.Read(_shop.Workspace.SettingsFile);
        Assert.Equal(("<script>Delta", "4-4-5", "DE", "x_email"), (after.Name, after.RetailCalendar, after.Country, after.MaskedColumns));
        Assert.Equal(AuditKinds.SettingsChanged, app.Store.Audit(1)[0].Kind);
        Assert.DoesNotContain("<script>Delta", (await browser.Get("/w/delta/settings")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("currency", "EURO", "the three letters of ISO 4217 were expected")]
    [InlineData("currency", "XQZ", "the three letters of ISO 4217 were expected")]
    [InlineData("locale", "klingon", "a language with or without a country was expected")]
    [InlineData("zone", "../../etc/passwd", "a name of the IANA list was expected")]
    [InlineData("country", "ZZ", "the two letters of ISO 3166 were expected")]
    [InlineData("calendar", "5-5-5", "there are 4-4-5")]
    [InlineData("month", "13", "a number from 1 to 12 was expected")]
    [InlineData("name", "", "A name of up to")]
    public async Task A_setting_is_refused_with_what_was_expected(string field, string value, string said)
    {
        await using var app = await TestApp.Start(_shop.Home, shared: _shop.Warehouses);
        using var browser = await app.SignIn(app.Add("Ann", memberships: ("delta", Role.Analyst)));
        string before = File.ReadAllText(_shop.Workspace.SettingsFile);
        await browser.Get("/w/delta/settings");
        Assert.Contains(said, (await browser.Post("/w/delta/settings", Fields((field, value)))).Text(".refusal"), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_shop.Workspace.SettingsFile));
    }

    static readonly (string Name, string Value)[] Usual =
        [("name", "Delta"), ("currency", "GBP"), ("locale", "en-GB"), ("zone", "Europe/London"), ("country", "GB"), ("calendar", "4-5-4"), ("month", "2"), ("mask", "proposed")];

    static (string, string)[] Fields(params (string Name, string Value)[] changed) => [.. Usual.Where(u => changed.All(c => c.Name != u.Name)), .. changed];
}
