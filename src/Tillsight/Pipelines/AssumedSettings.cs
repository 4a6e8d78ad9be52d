using System.Globalization;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>
/// Currency, country, locale and time zone of a new workspace, where the source gives evidence of them; else they stay neutral. What
/// the owner has set is left alone.
/// </summary>
sealed class AssumedSettings(Workspace workspace, IEngine engine, CancellationToken cancellation)
{
    /// <summary>A country stands out where at least this share of the rows with a country carry its name.</summary>
    const double Dominant = 0.75;

    static readonly string[] CountryFields = ["country", "store_country", "customer_country"];

    /// <summary>Writes what is assumed into workspace.yaml; answers it in sentences, with the flags that change it.</summary>
    public IReadOnlyList<string> Take(MappingProposal proposal, IReadOnlyList<SourceTable> tables)
    {
        var settings = workspace.Open();
        var notes = new List<string>();
        var dominant = settings.Country.Length == 0 ? DominantCountry(proposal.Mapping, tables) : null;
        if (dominant is var (country, share))
        {
            settings = settings with { Country = country.Code, Locale = country.Locale, TimeZone = country.TimeZone };
            notes.Add($"Assumed country: {country.Name}, which {share.ToString("P0", CultureInfo.InvariantCulture)} of the rows with a country name. Change it with --country CODE.");
        }
        if (settings.Currency.Length == 0)
        {
            string? currency = Currency(proposal, dominant?.Country);
            settings = settings with { Currency = currency ?? "" };
            notes.Add(currency is null ? "The source names no currency: amounts carry no sign. Set it with --currency CODE."
                : $"Assumed currency: {currency}, {(currency == proposal.CurrencyHint ? "as the source has it" : "that of the country")}. Change it with --currency CODE.");
        }
        if (notes.Count > 0) settings.Write(workspace.SettingsFile);
        return notes;
    }

    /// <summary>A dollar sign alone does not tell whose dollar it is; a column of codes does.</summary>
    static string? Currency(MappingProposal proposal, Country? country) =>
        proposal.CurrencyHint == "USD" && country is { WritesDollars: true } && !proposal.Mapping.Has("currency") ? country.Currency
        : proposal.CurrencyHint ?? country?.Currency;

    (Country Country, double Share)? DominantCountry(SourceMapping mapping, IReadOnlyList<SourceTable> tables)
    {
        var field = CountryFields.Select(mapping.Field).FirstOrDefault(f => f is not null);
        if (field is null || tables.FirstOrDefault(t => t.Name == field.Table) is not { } table) return null;
        var found = engine.Query($"""
            select country, row_count / sum(row_count) over () as share
            from (select trim({Sql.Name(field.Column)}) as country, cast(count(*) as double) as row_count from {table.Relation} where trim({Sql.Name(field.Column)}) <> '' group by 1)
            order by row_count desc, country limit 1
            """, cancellation: cancellation);
        if (found.RowCount == 0 || found.Column<double?>("share")[0] is not { } share || share < Dominant) return null;
        return Country.Find(found.Column<string?>("country")[0]!) is { } country ? (country, share) : null;
    }
}
