using System.Globalization;
using System.Text;
using Tillsight.Delivery.Html;

namespace Tillsight.Delivery.Charts;

/// <summary>Writes SVG elements, one a line. Looks come from classes only: the page's tokens colour them, in light and dark.</summary>
sealed class Svg
{
    readonly StringBuilder _text = new();

    public void Rect(double x, double y, double width, double height, string css, double radius = 0)
    {
        _text.Append("<rect x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" width=\"").Append(N(Math.Max(0, width)))
            .Append("\" height=\"").Append(N(Math.Max(0, height)));
        if (radius > 0) _text.Append("\" rx=\"").Append(N(radius));
        _text.Append("\" class=\"").Append(css).Append("\"/>\n");
    }

    public void Circle(double x, double y, double radius, string css) =>
        _text.Append("<circle cx=\"").Append(N(x)).Append("\" cy=\"").Append(N(y)).Append("\" r=\"").Append(N(radius))
            .Append("\" class=\"").Append(css).Append("\"/>\n");

    public void Line(double x1, double y1, double x2, double y2, string css) =>
        _text.Append("<line x1=\"").Append(N(x1)).Append("\" y1=\"").Append(N(y1)).Append("\" x2=\"").Append(N(x2))
            .Append("\" y2=\"").Append(N(y2)).Append("\" class=\"").Append(css).Append("\"/>\n");

    public void Path(string data, string css) =>
        _text.Append("<path d=\"").Append(data).Append("\" class=\"").Append(css).Append("\"/>\n");

    /// <summary>An area over marks that leads somewhere: what lies under it stays as it is drawn. Nothing where there is no address.</summary>
    /// <param name="name">What it leads to, for those who hear it.</param>
    public void Link(string? url, string name, double x, double y, double width, double height)
    {
        if (url is null) return;
        HasLinks = true;
        _text.Append("<a class=\"to\" href=\"");
        HtmlBuilder.Escape(url, _text);
        _text.Append("\" aria-label=\"");
        HtmlBuilder.Escape(name, _text);
        _text.Append("\">");
        Rect(x, y, width, height, "hit");
        _text.Append("</a>\n");
    }

    /// <summary>A picture with links is read by everybody; one without is told by its sentence.</summary>
    bool HasLinks { get; set; }

    /// <param name="css">Class; "e" aligns to the end, "m" to the middle.</param>
    public void Text(double x, double y, string text, string css)
    {
        _text.Append("<text x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" class=\"").Append(css).Append("\">");
        HtmlBuilder.Escape(text, _text);
        _text.Append("</text>\n");
    }

    /// <summary>Texts of one look.</summary>
    public void Texts(IReadOnlyList<(double X, double Y, string Text)> texts, string css)
    {
        if (texts.Count == 0) return;
        _text.Append("<g class=\"").Append(css).Append("\">\n");
        foreach (var (x, y, text) in texts)
        {
            _text.Append("<text x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\">");
            HtmlBuilder.Escape(text, _text);
            _text.Append("</text>\n");
        }
        _text.Append("</g>\n");
    }

    /// <summary>Points joined by straight lines; null breaks the line.</summary>
    public static string Polyline(IEnumerable<(double X, double Y)?> points)
    {
        var path = new StringBuilder();
        bool pen = false;
        foreach (var point in points)
        {
            if (point is { } p) path.Append(pen ? 'L' : 'M').Append(N(p.X)).Append(' ').Append(N(p.Y));
            pen = point is not null;
        }
        return path.ToString();
    }

    /// <summary>The whole picture.</summary>
    public string ToString(double width, double height) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" class=\"c\" {(HasLinks ? "" : "aria-hidden=\"true\" ")}focusable=\"false\">\n{_text}</svg>";

    /// <summary>A coordinate with a tenth of a pixel at most.</summary>
    public static string N(double value)
    {
        double rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
