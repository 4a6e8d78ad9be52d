using Tillsight.Pipelines;
using Tillsight.Workspaces;

namespace Tillsight.Tests.Pipelines;

public sealed class AssumedSettingsTests : IDisposable
{
    static readonly string Lines = SmallShop.Lines(1000, 60, new DateOnly(2024, 1, 2));

    readonly SmallShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Four_fifths_of_the_lines_in_one_country_make_it_the_shops_with_its_currency_locale_and_zone()
    {
        Load(Lines);
        Assert.Equal(("GB", "GBP", "en-GB", "Europe/London"), (Settings.Country, Settings.Currency, Settings.Locale, Settings.TimeZone));
    }

    [Fact]
    public void What_is_assumed_is_said_with_the_flag_that_changes_it()
    {
        var notes = Load(Lines).Load.Notes;
        Assert.Contains("Assumed country: United Kingdom, which 80 % of the rows with a country name. Change it with --country CODE.", notes);
        Assert.Contains("Assumed currency: GBP, that of the country. Change it with --currency CODE.", notes);
    }

    [Fact]
    public void Where_no_country_stands_out_and_no_currency_is_named_settings_stay_neutral()
    {
        var notes = Load(Half("France")).Load.Notes;
        Assert.Equal(("", "", "en"), (Settings.Country, Settings.Currency, Settings.Locale));
        Assert.Contains("The source names no currency: amounts carry no sign. Set it with --currency CODE.", notes);
    }

    [Fact]
    public void A_currency_in_the_header_is_taken()
    {
        Load(Half("France"), SmallShop.Header.Replace(",Price,", ",Price (EUR),", StringComparison.Ordinal));
        Assert.Equal("EUR", Settings.Currency);
    }

    [Fact]
    public void A_dollar_sign_in_canada_is_the_canadian_dollar()
    {
        Load(Lines.Replace("United Kingdom", "Canada", StringComparison.Ordinal), SmallShop.Header.Replace(",Price,", ",Price ($),", StringComparison.Ordinal));
        Assert.Equal("CAD", Settings.Currency);
    }

    [Fact]
    public void What_the_owner_says_stands_over_what_is_assumed()
    {
        Load(Lines, answers: ShopAnswers.Parse("eur", "IE"));
        Assert.Equal(("IE", "EUR", "en-IE"), (Settings.Country, Settings.Currency, Settings.Locale));
    }

    [Fact]
    public void The_owners_country_later_changes_the_holidays_of_the_days_that_are_loaded()
    {
        Load(Lines);
        Load(Lines, answers: ShopAnswers.Parse(null, "US"));
        Assert.Equal("Birthday of Martin Luther King, Jr.", _shop.Ask("select holiday from dim_date where date = '2024-01-15'").Value(0, 0));
    }

    [Fact]
    public void A_load_that_fails_leaves_the_settings_as_they_were()
    {
        Load(Lines);
        Assert.Throws<BadInputException>(() => new MainJob(_shop.Home, NoProgress.Instance, TestContext.Current.CancellationToken).Run("shop",
            new LoadRequest { Paths = [_shop.Write("empty.csv", "")], Shop = ShopAnswers.Parse("EUR", null) }, reportFolder: null));
        Assert.Equal("GBP", Settings.Currency);
    }

    [Fact]
    public void A_later_load_leaves_the_settings_alone()
    {
        Load(Lines);
        (Settings with { Currency = "EUR", Country = "" }).Write(_shop.Workspace.SettingsFile);
        _shop.Load(_shop.Write("february.csv", SmallShop.Header + SmallShop.Lines(1060, 60, new DateOnly(2024, 1, 17))));
        Assert.Equal(("EUR", ""), (Settings.Currency, Settings.Country));
    }

    [Fact]
    public void A_country_that_is_not_known_is_refused_by_name() =>
        Assert.Contains("Atlantis", Assert.Throws<UsageException>(() => ShopAnswers.Parse(null, "Atlantis")).Message, StringComparison.Ordinal);

    WorkspaceSettings Settings => WorkspaceSettings.Read(_shop.Workspace.SettingsFile);

    static string Half(string other) => string.Join('\n', Lines.Split('\n').Select((l, i) => i % 2 == 0 ? l.Replace("United Kingdom", other, StringComparison.Ordinal) : l));

    MainJobOutcome Load(string lines, string? header = null, ShopAnswers? answers = null) =>
        new MainJob(_shop.Home, NoProgress.Instance, TestContext.Current.CancellationToken).Run("shop",
            new LoadRequest { Paths = [_shop.Write("january.csv", (header ?? SmallShop.Header) + lines)], Shop = answers ?? ShopAnswers.Nothing }, reportFolder: null);
}
