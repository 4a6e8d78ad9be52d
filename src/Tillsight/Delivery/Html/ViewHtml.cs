using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>A view as markup for a page that somebody else builds: the same drawing as in the report. It holds neither script nor inline style.
/// Texts from the data are escaped; what comes back may stand in a page as it is.</summary>
/// <param name="definitions">Metric id to its definition: what the info mark of a key figure shows.</param>
/// <param name="linkOf">Where a mark or table cell leads that stands for these values of dimensions (one; two for a cell of a matrix): then it is a link
/// in the drawing and in the tables, and a click on the live chart goes there. An answer of null, or no function: no link.</param>
/// <param name="filesOf">Files that hold all rows of a table, by its name.</param>
/// <param name="figureLinks">Ways on from a key figure's card.</param>
public sealed class ViewHtml(Formats formats, IReadOnlyDictionary<string, string> definitions, Func<IReadOnlyList<Member>, string?>? linkOf = null,
    Func<string, IReadOnlyList<ReportDownload>>? filesOf = null, Func<Figure, IReadOnlyList<FigureLink>>? figureLinks = null)
{
    /// <summary>The blocks of a view, without its title.</summary>
    /// <param name="id">Unique in the page: prefix of every element's id.</param>
    public string Blocks(View view, string id)
    {
        var page = new HtmlBuilder();
        new SectionHtml(formats, definitions, new MarkLinks(linkOf ?? (_ => null), filesOf), figureLinks).AddBlocks(page, new ReportSection(id, "", view.Title, view));
        return page.ToString();
    }

    /// <summary>Help written as Markdown; raw HTML in it stays text.</summary>
    public static string Help(string markdown) => HelpHtml.Of(markdown).Text;

    /// <summary>What the page's script needs to write numbers as <see cref="Formats"/> does, as JSON that may stand inside a script element.</summary>
    public string FormatsJson() => ChartData.OfFormats(formats).Text;
}
