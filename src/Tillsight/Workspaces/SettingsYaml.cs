using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tillsight.Workspaces;

/// <summary>Reads workspace.yaml: names with one value each, every mistake told with its line.</summary>
static class SettingsYaml
{
    const string Remedy = "Mend it, put a backup in its place, or remove it: then it is written anew with the usual settings.";

    public static WorkspaceSettings Read(string file)
    {
        var settings = new WorkspaceSettings();
        foreach (var (name, value) in Entries(file))
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"{file}, line {value.Start.Line}");
            if (value is not YamlScalarNode { Value: { } text }) throw new BadInputException($"{name} should have one value, as in \"currency: EUR\".", where);
            settings = Set(settings, name, text, where);
        }
        return settings;
    }

    static WorkspaceSettings Set(WorkspaceSettings settings, string name, string text, string where) => name switch
    {
        "name" => settings with { Name = text },
        "currency" => settings with { Currency = Currency(text, where) },
        "locale" => settings with { Locale = text },
        "time_zone" => settings with { TimeZone = text },
        "country" => settings with { Country = text },
        "retail_calendar" => settings with { RetailCalendar = text },
        "retail_year_start_month" => settings with { RetailYearStartMonth = Month(text, where) },
        "attribution" => settings with { Attribution = text },
        "masked_columns" => settings with { MaskedColumns = text },
        _ => throw new BadInputException($"\"{name}\" is no setting; there are name, currency, locale, time_zone, country, retail_calendar, retail_year_start_month, attribution and masked_columns.", where),
    };

    static string Currency(string text, string where) => text.Length is 0 or 3 && text.All(char.IsAsciiLetterUpper) ? text
        : throw new BadInputException($"currency is \"{text}\"; the three letters of ISO 4217 were expected, such as EUR.", where);

    static int Month(string text, string where) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12 ? month
            : throw new BadInputException($"retail_year_start_month is \"{text}\"; a month from 1 to 12 was expected.", where);

    static IEnumerable<(string Name, YamlNode Value)> Entries(string file)
    {
        var yaml = new YamlStream();
        try
        {
            using var text = new StreamReader(file);
            yaml.Load(text);
        }
        catch (YamlException e)
        {
            throw new BadInputException($"The settings are damaged: this is not YAML. {Remedy}", string.Create(CultureInfo.InvariantCulture, $"{file}, line {e.Start.Line}, column {e.Start.Column}"), e);
        }
        if (yaml.Documents.Count == 0) throw new BadInputException($"The settings are empty. {Remedy}", file);
        if (yaml.Documents[0].RootNode is not YamlMappingNode root)
            throw new BadInputException($"The settings should be names with values, such as \"currency: EUR\". {Remedy}", file);
        return root.Children.Select(c => (c.Key is YamlScalarNode { Value: { } name } ? name : c.Key.ToString(), c.Value));
    }
}
