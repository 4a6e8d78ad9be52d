using System.Globalization;

namespace Tillsight.Metrics.Dimensions;

/// <summary>The values of one query. Whatever a person wrote gets into SQL through here and no other way.</summary>
/// <param name="form">How a value of that name is written in SQL; as a rule $name.</param>
public sealed class QueryParameters(Func<string, string>? form = null)
{
    readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>Keeps a value and gives the text that stands for it in SQL.</summary>
    public string Add(object value)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"v{_values.Count + 1}");
        _values.Add(name, value);
        return form is null ? "$" + name : form(name);
    }

    public string AddAll(IEnumerable<object> values) => string.Join(", ", values.Select(Add));
}
