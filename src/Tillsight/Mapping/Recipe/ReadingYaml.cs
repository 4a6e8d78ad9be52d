using Tillsight.Sources.Values;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Tillsight.Mapping.Recipe;

/// <summary>How a column is read, as keys beside its name; defaults are left out.</summary>
static class ReadingYaml
{
    internal static readonly string[] Keys = ["decimal", "group", "strip", "percent", "accounting", "float_tail", "negated", "dates", "days_only", "epoch", "true_words", "missing"];

    internal static void Write(ValueReading reading, YamlMappingNode node)
    {
        if (reading.Decimal != '.') node.Add("decimal", Quoted(reading.Decimal));
        if (reading.Group is { } group) node.Add("group", Quoted(group));
        List(node, "strip", reading.Strip);
        Flag(node, "percent", reading.Percent);
        Flag(node, "accounting", reading.AccountingNegatives);
        Flag(node, "float_tail", reading.FloatTail);
        Flag(node, "negated", reading.Negated);
        List(node, "dates", reading.Dates);
        Flag(node, "days_only", reading.DaysOnly);
        if (reading.Epoch is { } epoch) node.Add("epoch", Words.Of(epoch));
        List(node, "true_words", reading.TrueWords);
        List(node, "missing", reading.MissingWords);
    }

    internal static ValueReading Read(RecipeNode node) => new()
    {
        Decimal = node.Character("decimal") ?? '.',
        Group = node.Character("group"),
        Strip = node.Texts("strip"),
        Percent = node.Flag("percent"),
        AccountingNegatives = node.Flag("accounting"),
        FloatTail = node.Flag("float_tail"),
        Negated = node.Flag("negated"),
        Dates = node.Texts("dates"),
        DaysOnly = node.Flag("days_only"),
        Epoch = node.Has("epoch") ? node.Word<EpochUnit>("epoch") : null,
        TrueWords = node.Texts("true_words"),
        MissingWords = node.Texts("missing"),
    };

    static YamlScalarNode Quoted(char character) => new(character.ToString()) { Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted };

    static void Flag(YamlMappingNode node, string key, bool value)
    {
        if (value) node.Add(key, "true");
    }

    static void List(YamlMappingNode node, string key, IReadOnlyList<string> items)
    {
        if (items.Count > 0) node.Add(key, new YamlSequenceNode(items.Select(i => new YamlScalarNode(i) { Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted })) { Style = SequenceStyle.Flow });
    }
}
