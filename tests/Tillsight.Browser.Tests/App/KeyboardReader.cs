using Microsoft.Playwright;

namespace Tillsight.Browser.Tests.App;

/// <summary>Somebody who goes from one thing to the next with the Tab key, and must always see where they are.</summary>
sealed class KeyboardReader(IPage page)
{
    const int Patience = 120;

    /// <summary>What held the focus without showing it.</summary>
    public List<string> Unseen { get; } = [];

    /// <summary>Presses Tab until the thing of that name has the focus.</summary>
    /// <param name="backwards">With Shift: after a link the focus is in the page, and the bar above it lies before.</param>
    public async Task TabTo(string name, bool backwards = false)
    {
        for (int i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            string[] here = await page.EvaluateAsync<string[]>("""
                () => {
                  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                  const name = at.ariaLabel || at.labels?.[0]?.querySelector("span")?.textContent || at.textContent;
                  const seen = at === document.body || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.height > 0;
                  return [name.trim().replace(/\s+/g, " "), seen ? "" : `${at.tagName}.${at.className} ${name}`];
                }
                """);
            if (here[1].Length > 0) Unseen.Add(here[1]);
            if (here[0] == name) return;
        }
        Assert.Fail($"Tab does not reach \"{name}\" within {Patience} steps of {page.Url}.");
    }
}
