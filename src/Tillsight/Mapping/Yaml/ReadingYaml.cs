using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Yaml;

/// <summary>How a column is read, as keys beside its name; defaults are left out.</summary>
static class ReadingYaml
{
    internal static readonly string[] Keys = ["decimal", "group", "strip", "percent", "accounting", "float_tail", "negated", "dates", "months", "days_only", "epoch", "true_words", "missing"];

    internal static void Write(ValueReading reading, YamlMap node)
    {
        if (reading.Decimal != '.') node["decimal"] = reading.Decimal.ToString();
        if (reading.Group is { } group) node["group"] = group.ToString();
        List(node, "strip", reading.Strip);
        Flag(node, "percent", reading.Percent);
        Flag(node, "accounting", reading.AccountingNegatives);
        Flag(node, "float_tail", reading.FloatTail);
        Flag(node, "negated", reading.Negated);
        List(node, "dates", reading.Dates);
        if (reading.MonthLanguage is { } language) node["months"] = language;
        Flag(node, "days_only", reading.DaysOnly);
        if (reading.Epoch is { } epoch) node["epoch"] = Words.Of(epoch);
        List(node, "true_words", reading.TrueWords);
        List(node, "missing", reading.MissingWords);
    }

    internal static ValueReading Read(YamlEntry entry) => new()
    {
        Decimal = entry.Character("decimal") ?? '.',
        Group = entry.Character("group"),
        Strip = entry.Texts("strip"),
        Percent = entry.Flag("percent"),
        AccountingNegatives = entry.Flag("accounting"),
        FloatTail = entry.Flag("float_tail"),
        Negated = entry.Flag("negated"),
        Dates = entry.Texts("dates"),
        MonthLanguage = entry.Choice("months", MonthNames.LanguageCodes),
        DaysOnly = entry.Flag("days_only"),
        Epoch = entry.Has("epoch") ? entry.Word<EpochUnit>("epoch") : null,
        TrueWords = entry.Texts("true_words"),
        MissingWords = entry.Texts("missing"),
    };

    static void Flag(YamlMap node, string key, bool value)
    {
        if (value) node[key] = true;
    }

    static void List(YamlMap node, string key, IReadOnlyList<string> items)
    {
        if (items.Count > 0) node[key] = new YamlLine(items);
    }
}
