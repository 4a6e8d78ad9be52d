using System.Globalization;
using Tillsight.Cleaning.Rules;

namespace Tillsight.Cleaning;

/// <summary>Rules from the plain values of recipe.yaml and back.</summary>
public static class RuleReader
{
    static readonly Dictionary<string, Func<Parameters, CleaningRule>> Types = new(StringComparer.Ordinal)
    {
        ["unreadable_values"] = _ => new UnreadableValues(),
        ["missing_amounts"] = _ => new MissingAmounts(),
        ["trim_text"] = _ => new TrimText(),
        ["exact_duplicates"] = _ => new ExactDuplicates(),
        ["overlapping_exports"] = _ => new OverlappingExports(),
        ["cancelled_orders"] = p => new CancelledOrders(p.Text("prefix", ""), p.Texts("status")),
        ["adjustment_orders"] = p => new AdjustmentOrders(p.Text("prefix")),
        ["product_codes"] = p => new ProductCodes(p.Kinds("kinds")),
        ["zero_prices"] = _ => new ZeroPrices(),
        ["negative_prices"] = _ => new NegativePrices(),
        ["negative_quantities"] = _ => new NegativeQuantities(),
        ["fill_missing"] = p => new FillMissing(p.Text("column"), p.Choice<FillMethod>("method"), p.Optional("by"), p.Optional("value")),
        ["outliers"] = p => new Outliers(p.Text("column"), p.Choice<OutlierAction>("action", OutlierAction.Flag), p.Number("fences", 3m)),
        ["merge_values"] = p => new MergeValues(p.Text("column"), p.TextMap("into")),
        ["text_case"] = p => new TextCase(p.Text("column"), p.Text("case")),
        ["white_space"] = p => new WhiteSpace(p.Text("column")),
        ["redundant_column"] = p => new RedundantColumn(p.Text("column"), p.Text("same_as")),
        ["age_groups"] = p => new AgeGroups([.. p.Texts("bounds").Select(p.Whole)], p.Optional("quantiles") is { } q ? p.Whole(q) : null),
        ["purchase_frequency"] = p => new PurchaseFrequency(p.TextMap("days").ToDictionary(d => d.Key, d => p.Whole(d.Value), StringComparer.Ordinal)),
        ["season"] = p => new Season(p.Text("hemisphere", "north")),
        ["tenure"] = p => p.Texts("bounds") is { Count: > 0 } bounds ? new Tenure([.. bounds.Select(p.Whole)]) : Tenure.Default,
        ["one_name_per_product"] = _ => new OneNamePerProduct(),
        ["pair_reversals"] = _ => new PairReversals(),
    };

    /// <summary>Words that can stand under <c>rule:</c>.</summary>
    public static IReadOnlyCollection<string> Known => Types.Keys;

    /// <param name="values">One entry of the list under rules: its type under "rule", its parameters beside.</param>
    /// <exception cref="BadInputException">The rule is unknown, or a parameter is absent or of another kind.</exception>
    public static CleaningRule Read(IReadOnlyDictionary<string, object?> values, string where)
    {
        string type = values.GetValueOrDefault("rule") as string ?? throw new BadInputException("An entry under rules has no \"rule:\".", where);
        return Types.TryGetValue(type, out var read) ? read(new Parameters(type, values, where))
            : throw new BadInputException($"There is no rule \"{type}\". There are: {string.Join(", ", Types.Keys)}.", where);
    }

    /// <summary>The rule as an entry of the list under rules.</summary>
    public static IReadOnlyDictionary<string, object?> Write(CleaningRule rule)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["rule"] = rule.Type };
        foreach (var (name, value) in rule.Parameters()) values[name] = value;
        return values;
    }

    /// <summary>Parameters of one rule, each read with an error that says where.</summary>
    sealed class Parameters(string type, IReadOnlyDictionary<string, object?> values, string where)
    {
        public string? Optional(string name) => values.GetValueOrDefault(name) is { } value and not "" ? Plain(value) : null;

        public string Text(string name) => Optional(name) ?? throw Missing(name);

        public string Text(string name, string otherwise) => Optional(name) ?? otherwise;

        public IReadOnlyList<string> Texts(string name) => values.GetValueOrDefault(name) switch
        {
            null => [],
            IEnumerable<object?> list => [.. list.Select(v => Plain(v ?? ""))],
            var single => [Plain(single)],
        };

        public IReadOnlyDictionary<string, string> TextMap(string name) => Map(name).ToDictionary(m => m.Key, m => Plain(m.Value ?? ""), StringComparer.Ordinal);

        public IReadOnlyDictionary<string, IReadOnlyList<string>> TextLists(string name) => Map(name).ToDictionary(
            m => m.Key, m => (IReadOnlyList<string>)(m.Value is IEnumerable<object?> list ? [.. list.Select(v => Plain(v ?? ""))] : [Plain(m.Value ?? "")]), StringComparer.Ordinal);

        public IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds(string name)
        {
            var lists = TextLists(name);
            return lists.Keys.FirstOrDefault(k => !LineKind.All.Contains(k)) is not { } unknown ? lists
                : throw new BadInputException($"{type}: \"{unknown}\" is no kind of a line. The kinds are {string.Join(", ", LineKind.All)}.", where);
        }

        public TEnum Choice<TEnum>(string name, TEnum? otherwise = null) where TEnum : struct, Enum =>
            Optional(name) is not { } text ? otherwise ?? throw Missing(name)
            : Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) ? value
            : throw new BadInputException($"{type}: {name} is one of {string.Join(", ", Enum.GetNames<TEnum>().Select(n => n.ToLowerInvariant()))}, not \"{text}\".", where);

        public decimal Number(string name, decimal otherwise) => Optional(name) is not { } text ? otherwise
            : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value) ? value
            : throw new BadInputException($"{type}: {name} expects a number, not \"{text}\".", where);

        public int Whole(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value
            : throw new BadInputException($"{type} expects a whole number, not \"{text}\".", where);

        IEnumerable<KeyValuePair<string, object?>> Map(string name) => values.GetValueOrDefault(name) switch
        {
            null => throw Missing(name),
            IReadOnlyDictionary<string, object?> map => map,
            _ => throw new BadInputException($"{type}: {name} expects names with values.", where),
        };

        BadInputException Missing(string name) => new($"{type} needs {name}.", where);

        static string Plain(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }
}
