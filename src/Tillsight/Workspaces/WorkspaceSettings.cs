using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Tillsight.Workspaces;

/// <summary>What the owner of a shop would set: workspace.yaml.</summary>
public sealed record WorkspaceSettings
{
    public string Name { get; init; } = "";

    /// <summary>ISO 4217; empty where it is not known, and then amounts carry no sign.</summary>
    public string Currency { get; init; } = "";

    /// <summary>BCP 47: how numbers and dates are written.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>IANA name: the wall clock of the shop.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>ISO 3166 code whose holidays count; empty: no holidays.</summary>
    public string Country { get; init; } = "";

    /// <summary>4-4-5, 4-5-4 or 5-4-4.</summary>
    public string RetailCalendar { get; init; } = "4-5-4";

    /// <summary>The month in which the retail year starts, 1-12.</summary>
    public int RetailYearStartMonth { get; init; } = 2;

    /// <summary>Source and licence of the data, shown where its figures are.</summary>
    public string? Attribution { get; init; }

    /// <summary>Columns that tell who a customer is, with commas between them, or "none"; null: those that look so.</summary>
    public string? MaskedColumns { get; init; }

    /// <exception cref="BadInputException">The file cannot be understood; says where.</exception>
    public static WorkspaceSettings Read(string file) => SettingsYaml.Read(file);

    public void Write(string file)
    {
        var writer = new SerializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull).Build();
        WholeFile.Write(file, writer.Serialize(this));
    }
}
