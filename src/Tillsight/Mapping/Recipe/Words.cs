using System.Globalization;

namespace Tillsight.Mapping.Recipe;

/// <summary>Members of enumerations as words of a recipe: CustomerStoreDay is customer-store-day.</summary>
static class Words
{
    static readonly string[] Reserved = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    internal static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    internal static T? Find<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == word) return value;
        return null;
    }

    internal static string List<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    /// <summary>True where a plain scalar cannot be taken for a number, a truth value, nothing or a date, and loses no space.</summary>
    internal static bool IsSafe(string text) => text == text.Trim() && !Reserved.Contains(text.ToLowerInvariant()) && !char.IsDigit(text[0])
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && text.All(c => !char.IsControl(c)) && text[0] is not ('-' or '.' or '+' or '=' or '<');
}
