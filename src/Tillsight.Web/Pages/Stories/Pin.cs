using System.Text.Json;
using Tillsight.Analyses;
using Tillsight.Cleaning;
using Tillsight.Mapping.Yaml;
using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Stories;

/// <summary>A figure kept as it was: what was shown, when, over which state of the data, in whose view.</summary>
/// <param name="At">UTC.</param>
/// <param name="Data">The build of the warehouse.</param>
/// <param name="Fresh">How far the data reached, in words.</param>
/// <param name="Scope">Row limit of who pinned it; empty: all lines.</param>
/// <param name="Figure">As a text, with its days settled: what is asked again to see whether the data was restated.</param>
sealed record Pin(DateTime At, string Data, string Fresh, string Scope, string Figure, IReadOnlyList<Block> Blocks)
{
    /// <exception cref="UsageException">The figure cannot be drawn, or names customers.</exception>
    public static Pin Make(ShopPage page, FigureText figure, DateTime now)
    {
        var blocks = FigureBlocks.Draw(page, Settled(page, figure));
        // What is kept in a file is past every mask, and past the erasure of a customer.
        if (PersonalParts.Are(page, figure, blocks)) throw new UsageException("A figure that tells customers apart by name, id or other personal data is not pinned: a text would keep it past its erasure. Leave it live, or group by segment.");
        var settled = Settled(page, figure);
        var map = new YamlMap();
        settled.WriteTo(map);
        return new(now, DataOf(page), page.Fresh.Text, ScopeOf(page), PlainYaml.Write(map), blocks);
    }

    public string Write() => JsonSerializer.Serialize(this, BlockJson.Options);

    /// <exception cref="BadInputException">The file was changed by hand into something else.</exception>
    public static Pin Read(string text, string where)
    {
        try
        {
            return JsonSerializer.Deserialize<Pin>(text, BlockJson.Options) ?? throw new BadInputException("The pin is empty.", where);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new BadInputException($"This is no pin that a save wrote ({e.Message}). Write pinned: now in its figure and save again.", where, e);
        }
    }

    public static string DataOf(ShopPage page) => BuildStamp.Read(page.Engine) is { } stamp ? stamp.BuiltAt.ToString("o", System.Globalization.CultureInfo.InvariantCulture) : "";

    public static string ScopeOf(ShopPage page) => string.Join("; ", page.Shop.Limits.Select(l => l.ToString()));

    /// <summary>The share by which the data now differs from what was pinned; null where it cannot be compared, or is the same state of the data.</summary>
    public decimal? RestatedBy(ShopPage page)
    {
        if (Data == DataOf(page) || Scope != ScopeOf(page)) return null;
        var figure = FigureText.Read(new YamlEntry(PlainYaml.Read(Figure, "pin"), "pin", "pin", 1));
        // What covers all data changes with each load, and says so.
        if (figure.Analysis is { } id && !ShopPage.TakesPeriod(AnalysisCatalogue.Find(id))) return null;
        return Restatement.Share(Blocks, FigureBlocks.DrawOrSay(page, figure));
    }

    static FigureText Settled(ShopPage page, FigureText figure)
    {
        var at = page.With(figure).Selection;
        if (!at.HasDates) return figure;
        var own = new Dictionary<string, string>(figure.Own, StringComparer.Ordinal);
        foreach (string word in (string[])["period", "from", "to"]) own.Remove(word);
        (own["from"], own["to"]) = (Selection.Iso(at.Chosen.Range.First), Selection.Iso(at.Chosen.Range.Last));
        own["compare"] = at.Compare;
        return figure with { Own = own };
    }
}
