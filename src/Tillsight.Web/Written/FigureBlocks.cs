using Tillsight.Views;
using Tillsight.Web.Pages.Explore;
using Tillsight.Web.Pages.Shop;

namespace Tillsight.Web.Written;

/// <summary>Draws a figure of a text over the data as the reader sees it.</summary>
static class FigureBlocks
{
    /// <param name="page">The page's own selection is what the figure does not settle for itself.</param>
    /// <exception cref="UsageException">It asks for what this shop does not have.</exception>
    public static IReadOnlyList<Block> Draw(ShopPage page, FigureText figure)
    {
        var at = figure.Own.Count == 0 ? page : page.With(figure);
        return figure.Question is { } question ? new QuestionBoard(at, question, figure.Where).DrawAlone() : new AnalysisPart(at).Draw(figure);
    }

    /// <summary>The same, with what is wrong said in its place: one figure that cannot be drawn leaves the others.</summary>
    public static IReadOnlyList<Block> DrawOrSay(ShopPage page, FigureText figure)
    {
        try
        {
            return Draw(page, figure);
        }
        catch (UsageException e)
        {
            return [new Note($"This figure cannot be drawn: {e.Message}", Tone.Caution)];
        }
    }

    sealed class AnalysisPart(ShopPage page) : Board(page)
    {
        public IReadOnlyList<Block> Draw(FigureText figure)
        {
            (string, string)[] options = [.. figure.Options.Select(o => (o.Key, o.Value))];
            List<Block> found = [.. Of(figure.Analysis!, [figure.Part!], options)];
            if (found.Count > 0) return found;
            var outcome = Page.Run(figure.Analysis!, options);
            if (!outcome.IsPossible) return [.. outcome.View.Blocks];
            string names = string.Join(", ", outcome.View.Blocks.Select(b => b is Chart c ? c.Name : b is Table t ? t.Name : null).OfType<string>());
            throw new UsageException($"The analysis {figure.Analysis} has no chart or table \"{figure.Part}\" here. It has {(names.Length == 0 ? "none: there is not enough data" : names)}.");
        }
    }
}
