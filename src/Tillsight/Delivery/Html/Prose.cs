using System.Text.RegularExpressions;

namespace Tillsight.Delivery.Html;

/// <summary>Sentences as they should break: a number stays with its unit.</summary>
static partial class Prose
{
    public static string Bind(string text) => NumberAndUnit().Replace(text, "\u00A0");

    [GeneratedRegex(@"(?<=\d) (?=(%|k|M|bn|pp)(\W|$))", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();
}
