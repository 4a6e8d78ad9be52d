using System.Runtime.CompilerServices;
using System.Text;

namespace Tillsight.Delivery.Html;

/// <summary>Builds markup from interpolated strings: literal parts are markup, holes are text and get escaped.
/// Only a <see cref="Markup"/> goes in as it is, so nothing from the data can become an element or an attribute.</summary>
sealed class HtmlBuilder
{
    readonly StringBuilder _text = new();

    public HtmlBuilder Add([InterpolatedStringHandlerArgument("")] ref Handler _) => this;

    public void Add(Markup markup) => _text.Append(markup.Text);

    public Markup ToMarkup() => new(_text.ToString());

    public override string ToString() => _text.ToString();

    [InterpolatedStringHandler]
    public readonly ref struct Handler(int literalLength, int formattedCount, HtmlBuilder builder)
    {
        readonly StringBuilder _text = builder._text;

        public int Capacity { get; } = literalLength + formattedCount * 16;

        public void AppendLiteral(string markup) => _text.Append(markup);
        public void AppendFormatted(Markup markup) => _text.Append(markup.Text);
        public void AppendFormatted(string? text) => Escape(text, _text);
        public void AppendFormatted(int number) => _text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");
    }

    /// <summary>The five characters of HTML, and control characters that no document may hold.</summary>
    public static void Escape(string? text, StringBuilder into)
    {
        foreach (char c in text ?? "")
        {
            _ = c switch
            {
                '&' => into.Append("&amp;"),
                '<' => into.Append("&lt;"),
                '>' => into.Append("&gt;"),
                '"' => into.Append("&quot;"),
                '\'' => into.Append("&#39;"),
                < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' => into.Append('\uFFFD'),
                _ => into.Append(c),
            };
        }
    }
}

/// <summary>Text that is markup already: made by our own code, never by the data.</summary>
readonly record struct Markup(string Text)
{
    public static readonly Markup None = new("");
}
