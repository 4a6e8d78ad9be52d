using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>What the owner of a shop says of it on the command line; it stands over what is assumed and is kept in workspace.yaml.</summary>
/// <param name="Currency">ISO 4217, or null.</param>
/// <param name="Country">Its currency, locale and time zone hold where nothing else is said.</param>
public sealed record ShopAnswers(string? Currency, Country? Country)
{
    public static ShopAnswers Nothing { get; } = new(null, null);

    /// <exception cref="UsageException">No such code.</exception>
    public static ShopAnswers Parse(string? currency, string? country)
    {
        if (currency is not null && !(currency.Length == 3 && currency.All(char.IsAsciiLetter)))
            throw new UsageException($"--currency expects three letters such as GBP, not \"{currency}\".");
        var found = country is null ? null : Country.Find(country)
            ?? throw new UsageException($"--country does not know \"{country}\". Write the code (GB) or the name; other countries can be set in workspace.yaml.");
        return new(currency?.ToUpperInvariant(), found);
    }

    /// <summary>Opens the workspace and writes the answers into its settings; true where that changed settings that were there before.</summary>
    /// <param name="initial">Settings of a workspace that is new.</param>
    internal bool Settle(Workspace workspace, Func<WorkspaceSettings>? initial)
    {
        bool isNew = !workspace.Exists;
        var before = workspace.Open(initial);
        var after = before;
        if (Country is not null) after = after with { Country = Country.Code, Currency = Country.Currency, Locale = Country.Locale, TimeZone = Country.TimeZone };
        if (Currency is not null) after = after with { Currency = Currency };
        if (after == before) return false;
        after.Write(workspace.SettingsFile);
        return !isNew;
    }
}
