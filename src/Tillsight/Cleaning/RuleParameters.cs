using System.Collections;

namespace Tillsight.Cleaning;

/// <summary>Parameters of a rule as recipe.yaml shows them: empty ones are left out.</summary>
static class RuleParameters
{
    public static IReadOnlyDictionary<string, object> Of(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var shown = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            if (value is null or "" or ICollection { Count: 0 }) continue;
            shown[name] = value;
        }
        return shown;
    }
}
