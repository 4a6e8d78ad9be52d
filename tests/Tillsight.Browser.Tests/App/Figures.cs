using System.Globalization;
using Microsoft.Playwright;

namespace Tillsight.Browser.Tests.App;

/// <summary>The key figures of a page, as a reader finds them.</summary>
static class Figures
{
    /// <summary>The card with that name.</summary>
    public static ILocator Card(IPage page, string name) =>
        page.Locator(".figure").Filter(new() { Has = page.Locator(".figure-name > p", new() { HasTextString = name }) }).First;

    /// <summary>Its amount to the penny, as hovering tells it.</summary>
    public static async Task<decimal> Exact(IPage page, string name)
    {
        var value = Card(page, name).Locator(".figure-value");
        string text = await value.GetAttributeAsync("title") ?? await value.InnerTextAsync();
        return decimal.Parse(text.TrimStart('£'), NumberStyles.Number, CultureInfo.InvariantCulture);
    }
}
