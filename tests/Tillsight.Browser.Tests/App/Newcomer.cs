using Microsoft.Playwright;

namespace Tillsight.Browser.Tests.App;

/// <summary>What people do who have no account yet, or sign in with one.</summary>
static class Newcomer
{
    public const string Password = "seven green lamps hum";

    /// <summary>Opens the link of an invitation and makes the account.</summary>
    public static async Task MakeAccount(IPage page, string link, string name)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("E-mail").FillAsync(Email(name));
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Password again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make account" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of " + name }).WaitForAsync();
    }

    /// <summary>As an operator, on any page; answers the link to hand over.</summary>
    public static async Task<string> Invite(IPage page, string address, string whom, string role, string workspace)
    {
        await page.GotoAsync(address + "/admin/people");
        await page.GetByLabel("For whom").FillAsync(whom);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Role", Exact = true }).SelectOptionAsync(role);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Shop (not for operators)", Exact = true }).SelectOptionAsync(workspace);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        return await page.Locator("code.secret").InnerTextAsync();
    }

    public static async Task SignOut(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");
    }

    public static async Task SignIn(IPage page, string name)
    {
        await page.GetByLabel("E-mail").FillAsync(Email(name));
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    public static string Email(string name) => name.ToLowerInvariant() + "@example.com";
}
