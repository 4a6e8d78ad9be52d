using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tillsight.Mapping;

namespace Tillsight.Cleaning;

/// <summary>recipe.yaml: mapping, rules in their order, corrections.</summary>
public static class RecipeFile
{
    const string Heading = """
        # How this shop's exports become its warehouse. Tillsight proposed it; edit it, keep it under version control.
        # It is replayed on every load. What each part means: docs/guide/cleaning.md

        """;

    /// <exception cref="BadInputException">The file cannot be understood; says where.</exception>
    public static Recipe Read(string file)
    {
        var root = PlainYaml.Read(File.ReadAllText(file), file);
        foreach (string key in root.Keys)
            if (key is not ("mapping" or "rules" or "corrections"))
                throw new BadInputException($"\"{key}\" is not a part of a recipe; there are mapping, rules and corrections.", file);
        var rules = Entries(root, "rules", file).Select((r, i) => Rule(r, i, file)).ToList();
        return new Recipe(MappingYaml.Read(root.GetValueOrDefault("mapping") as IReadOnlyDictionary<string, object?>
            ?? throw new BadInputException("The recipe has no mapping.", file), file), [.. rules.Where(r => r.IsOn).Select(r => r.Rule)])
        {
            Off = [.. rules.Select((r, place) => (r, place)).Where(p => !p.r.IsOn).Select(p => (p.place, p.r.Rule))],
            Corrections = [.. Entries(root, "corrections", file).Select(c => Correction(c, file))],
        };
    }

    public static string Text(Recipe recipe)
    {
        var root = new Dictionary<string, object?>
        {
            ["mapping"] = MappingYaml.Write(recipe.Mapping),
            ["rules"] = recipe.Switches().Select(Entry).ToList(),
        };
        if (recipe.Corrections.Count > 0)
            root["corrections"] = recipe.Corrections.Select(c => new Dictionary<string, object?> { ["batch"] = c.Batch, ["record"] = c.Record, ["cells"] = c.Cells }).ToList();
        return Heading + PlainYaml.Write(root);
    }

    static (CleaningRule Rule, bool IsOn) Rule(IReadOnlyDictionary<string, object?> entry, int place, string file)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"{file}, rule {place + 1}");
        var rule = RuleReader.Read(entry.Where(e => e.Key != "off").ToDictionary(StringComparer.Ordinal), where);
        return entry.GetValueOrDefault("off") switch
        {
            null or "no" or "false" => (rule, true),
            "yes" or "true" => (rule, false),
            var other => throw new BadInputException($"off is \"{other}\"; yes or no was expected.", where),
        };
    }

    static IReadOnlyDictionary<string, object?> Entry(RuleSwitch rule) =>
        rule.IsOn ? RuleReader.Write(rule.Rule) : new Dictionary<string, object?>(RuleReader.Write(rule.Rule), StringComparer.Ordinal) { ["off"] = "yes" };

    /// <summary>Changes whenever the recipe would build another star.</summary>
    public static string Hash(Recipe recipe) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(recipe))))[..16];

    static IEnumerable<IReadOnlyDictionary<string, object?>> Entries(IReadOnlyDictionary<string, object?> root, string key, string file) =>
        root.GetValueOrDefault(key) switch
        {
            null => [],
            IReadOnlyList<object?> list => list.Select(e => e as IReadOnlyDictionary<string, object?> ?? throw new BadInputException($"An entry under {key} is not a list of names with values.", file)),
            _ => throw new BadInputException($"{key} should be a list.", file),
        };

    static Correction Correction(IReadOnlyDictionary<string, object?> entry, string file) => new(
        entry.GetValueOrDefault("batch") as string ?? throw new BadInputException("A correction has no batch.", file),
        long.TryParse(entry.GetValueOrDefault("record") as string, NumberStyles.Integer, CultureInfo.InvariantCulture, out long record) ? record
            : throw new BadInputException("A correction has no record number.", file),
        (entry.GetValueOrDefault("cells") as IReadOnlyDictionary<string, object?>)?.ToDictionary(c => c.Key, c => c.Value as string ?? "", StringComparer.Ordinal)
            ?? throw new BadInputException("A correction has no cells.", file));
}
