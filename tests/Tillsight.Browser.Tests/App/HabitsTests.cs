using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tillsight.Browser.Tests.App;

/// <summary>People who use no mouse, a phone, the dark, no animation, or no script.</summary>
public sealed class HabitsTests(BrowserFixture browser, SampleApp app)
{
    [Fact]
    public async Task The_keyboard_alone_signs_in_filters_opens_a_passport_and_signs_out()
    {
        var served = await app.Started;
        var @operator = await browser.OpenPage();
        await app.Open(@operator, "operator", "/admin/people");
        var page = await browser.OpenPage();
        await Newcomer.MakeAccount(page, await Newcomer.Invite(@operator, served.Address, "Kim", "retailer", "corner-shop"), "Kim");
        await Newcomer.SignOut(page);
        var keyboard = new KeyboardReader(page);
        await page.Keyboard.TypeAsync(Newcomer.Email("Kim"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Newcomer.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/overview");
        await keyboard.TabTo("Filter by");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.WaitForURLAsync("**pick=**");
        await keyboard.TabTo("Channel");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await keyboard.TabTo("Passport Net sales");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Net sales");
        await keyboard.TabTo("Account of Kim", backwards: true);
        await page.Keyboard.PressAsync("Enter");
        await keyboard.TabTo("Sign out");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
        Assert.Empty(keyboard.Unseen);
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        var page = await browser.OpenPage();
        await app.Open(page, "retailer", SampleApp.Shop + "/overview");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task On_a_phone_every_menu_opens_inside_the_screen()
    {
        var page = await browser.OpenPage(390, 844);
        await app.Open(page, "analyst", SampleApp.Shop + "/overview");
        foreach (var (button, menu) in ((string, string)[])[("Corner Shop", "#shops"), ("Account of Demo analyst", "#person"), ("What is Net sales?", ".definition:popover-open")])
            await OpensInside(page, button, menu);

        static async Task OpensInside(IPage page, string button, string menu)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
            var box = await page.Locator(menu).BoundingBoxAsync();
            Assert.True(box is { X: >= 0, Y: >= 0 } && box.X + box.Width <= 390 && box.Y + box.Height <= 844, $"{button} opens at {box?.X}, {box?.Y}: {box?.Width} x {box?.Height}");
            await page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task On_a_phone_the_strip_of_pages_shows_the_one_that_is_open()
    {
        var page = await browser.OpenPage(390, 844);
        await app.Open(page, "analyst", SampleApp.Shop + "/analysis/cohorts");
        await Expect(page.Locator(".sections [aria-current=page]")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task A_theme_that_was_chosen_stays_from_page_to_page()
    {
        var page = await browser.OpenPage();
        await app.Open(page, "analyst", SampleApp.Shop + "/overview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await page.GotoAsync((await app.Started).Address + "/account");
        Assert.Equal("rgb(15, 21, 26)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_ask_for_no_motion()
    {
        var page = await browser.OpenPage(motion: ReducedMotion.Reduce);
        await app.Open(page, "analyst", SampleApp.Shop + "/overview");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Period", Exact = true }).SelectOptionAsync("all");
        await page.WaitForURLAsync("**period=all**");
        Assert.Equal("0 auto", await page.EvaluateAsync<string>("() => `${document.getAnimations().length} ${getComputedStyle(document.documentElement).scrollBehavior}`"));
    }

    [Fact]
    public async Task Without_script_pages_are_drawn_and_forms_work()
    {
        var page = await browser.OpenPage(script: false);
        await app.Open(page, "retailer", SampleApp.Shop + "/overview");
        await Expect(page.Locator(".chart .drawn svg").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Period", Exact = true }).SelectOptionAsync("ytd");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        Assert.Equal(CornerShop.NetSales(new(2011, 1, 1), new(2011, 3, 9)), await Figures.Exact(page, "Net sales"));
        await Newcomer.SignOut(page);
    }

    [Fact]
    public async Task A_product_whose_name_attacks_stays_text()
    {
        var page = await browser.OpenPage();
        bool asked = false;
        page.Dialog += async (_, dialog) =>
        {
            asked = true;
            await dialog.DismissAsync();
        };
        await app.Open(page, "analyst", SampleApp.Shop + "/product?id=P07");
        await SampleReportFile.DrawAll(page);
        Assert.Equal(CornerShop.Hostile, await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        Assert.False(asked);
    }
}
