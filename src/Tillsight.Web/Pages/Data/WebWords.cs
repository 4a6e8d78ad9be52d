using System.Text.RegularExpressions;

namespace Tillsight.Web.Pages.Data;

/// <summary>Messages of the core as the web app says them: advice that names a flag of the command line is left out, the page has a control for it.</summary>
static partial class WebWords
{
    public static string Of(string message)
    {
        var kept = Sentences().Split(message).Where(s => !s.Contains("--", StringComparison.Ordinal) && s.Trim().Length > 0);
        return string.Join(" ", kept.Select(s => s.Trim())) is { Length: > 0 } words ? words : message;
    }

    [GeneratedRegex(@"(?<=[.!?:])\s+|\n")]
    private static partial Regex Sentences();
}
