namespace Tillsight.Browser.Tests.App;

/// <summary>What holds on each of the app's pages, with much data, little and none.</summary>
public sealed class EveryPageTests(Walk walk) : IClassFixture<Walk>
{
    [Fact]
    public void Axe_finds_no_violation_of_WCAG_2_2_AA_on_a_wide_screen() => Nothing(walk.Found(Walk.Flaw.WideLight));

    [Fact]
    public void Axe_finds_no_violation_of_WCAG_2_2_AA_on_a_phone() => Nothing(walk.Found(Walk.Flaw.PhoneLight));

    [Fact]
    public void Contrast_holds_in_the_dark_theme_on_a_wide_screen() => Nothing(walk.Found(Walk.Flaw.WideDark));

    [Fact]
    public void Contrast_holds_in_the_dark_theme_on_a_phone() => Nothing(walk.Found(Walk.Flaw.PhoneDark));

    [Fact]
    public void Nothing_scrolls_sideways_on_a_phone() => Nothing(walk.Found(Walk.Flaw.ScrollsSideways));

    [Fact]
    public void The_browser_complains_of_nothing_and_asks_no_other_host() => Nothing(walk.Found(Walk.Flaw.Complains));

    [Fact]
    public void The_walk_saw_every_page_of_the_list() =>
        Assert.Equal(PageList.Figures.Length + PageList.InDepth.Length + PageList.Running.Length + PageList.Outside.Length + PageList.DeeperCount, walk.Opened);

    /// <summary>All that was found, not its first lines.</summary>
    static void Nothing(string[] found) => Assert.True(found.Length == 0, string.Join('\n', found));
}
