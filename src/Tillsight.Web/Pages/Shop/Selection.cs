using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Web.Pages.Shop;

/// <summary>What a page looks at: period, comparison and filters. It lives in the address, so that links, bookmarks and the back button keep it.</summary>
/// <param name="Period">A word of <see cref="PeriodWords"/>.</param>
/// <param name="Chosen">The days that it means for this shop's data.</param>
/// <param name="Compare">none, previous, year or both.</param>
/// <param name="Filters">Conditions as written: country=France.</param>
/// <param name="Picking">The dimension whose values are being offered, or null.</param>
/// <param name="Steps">The grain that was chosen; null: one that cuts the period into some dozens of steps.</param>
/// <param name="HasDates">False for a shop whose lines have no dates: then all of them are looked at, and nothing is compared.</param>
public sealed record Selection(string Period, ChosenRange Chosen, string Compare, IReadOnlyList<string> Filters, string? Picking, Grain? Steps = null, bool HasDates = true)
{
    const int MostFilters = 20;

    /// <summary>Of more steps no chart can be read.</summary>
    const int MostSteps = 1500;

    /// <param name="usual">The period where the address names none.</param>
    /// <exception cref="UsageException">A part cannot be read.</exception>
    public static Selection Read(IQueryCollection query, DateRange? data, Func<string> usual)
    {
        var (filters, pick) = FiltersOf(query);
        if (data is not { } dates) return new("all", new(new(DateOnly.MinValue, DateOnly.MinValue), "all data"), "none", filters, pick, HasDates: false);
        string? from = Text(query["from"]), to = Text(query["to"]);
        string period = Text(query["period"]) ?? (from is null && to is null ? usual() : PeriodWords.Custom), compare = Text(query["compare"]) ?? "previous";
        if (compare is not ("none" or "previous" or "year" or "both")) throw new UsageException($"There is no comparison \"{compare}\". There are previous, year, both and none.");
        var range = RangeOf(period, from, to, dates);
        return new(period, range, compare, filters, pick, StepsOf(Text(query["grain"]), range.Range));
    }

    static Grain? StepsOf(string? word, DateRange range)
    {
        if (word is null or "auto") return null;
        if (!Enum.TryParse<Grain>(word, ignoreCase: true, out var grain) || !Enum.IsDefined(grain)) throw new UsageException($"There are no steps of a \"{word}\". There are {string.Join(", ", Enum.GetNames<Grain>()).ToLowerInvariant()} and auto.");
        if (grain == Grain.Day && range.Days > MostSteps) throw new UsageException($"{range.Days:N0} days are more than a chart can show. Choose weeks or months, or a period of at most {MostSteps} days.");
        return grain;
    }

    static (string[] Filters, string? Picking) FiltersOf(IQueryCollection query)
    {
        string[] filters = [.. query["where"].OfType<string>().Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)];
        if (filters.Length > MostFilters) throw new UsageException($"{filters.Length} filters were given; at most {MostFilters} are taken.");
        // The value being picked arrives apart from its dimension, as the two fields of a form.
        string? pick = Text(query["pick"]);
        if (pick is not null && query["value"].OfType<string>().ToList() is { Count: > 0 } values)
        {
            filters = [.. filters.Concat(values.Where(v => v.Length > 0).Select(v => $"{pick}={v}")).Distinct(StringComparer.Ordinal)];
            pick = null;
        }
        _ = MetricFilter.Parse(filters);
        return (filters, pick);
    }

    /// <summary>First and last day for a query; null where lines have none.</summary>
    public DateOnly? From => HasDates ? Asked.First : null;

    public DateOnly? To => HasDates ? Asked.Last : null;

    /// <summary>The days for a query. Of a period to date the whole period, so that it meets the same part of the one before it.</summary>
    public DateRange Asked => Chosen.PartOf is { } grain ? Calendars.Period.Of(Chosen.Range.First, grain).Range : Chosen.Range;

    /// <summary>What figures are held against; of two comparisons the first.</summary>
    public ComparedWith Against => Compare switch { "none" => ComparedWith.Nothing, "year" => ComparedWith.Year, _ => ComparedWith.Previous };

    public IReadOnlyList<MetricFilter> Where => MetricFilter.Parse(Filters);

    /// <summary>Cuts the period into some dozens of steps.</summary>
    public Grain Grain => Steps ?? Chosen.Range.Days switch { <= 45 => Grain.Day, <= 200 => Grain.Week, <= 366 * 4 => Grain.Month, _ => Grain.Quarter };

    /// <summary>The address of the same page with the same selection but what is changed.</summary>
    /// <param name="more">Other parts of the address: which product, which table.</param>
    public string Link(string path, IReadOnlyList<string>? filters = null, string? picking = null, params ReadOnlySpan<(string Name, string Value)> more)
    {
        List<KeyValuePair<string, string?>> parts = [.. (filters is null ? this : this with { Filters = filters }).Fields.Select(f => new KeyValuePair<string, string?>(f.Name, f.Value))];
        if (picking is not null) parts.Add(new("pick", picking));
        foreach (var (name, value) in more) parts.Add(new(name, value));
        return path + QueryString.Create(parts);
    }

    /// <summary>The selection as fields of an address or a form.</summary>
    public IEnumerable<(string Name, string Value)> Fields
    {
        get
        {
            if (HasDates) yield return ("period", Period);
            if (Period == PeriodWords.Custom)
            {
                yield return ("from", Iso(Chosen.Range.First));
                yield return ("to", Iso(Chosen.Range.Last));
            }
            if (HasDates) yield return ("compare", Compare);
            if (Steps is { } grain) yield return ("grain", Word(grain));
            foreach (string filter in Filters) yield return ("where", filter);
        }
    }

    public static string Word(Grain grain) => grain.ToString().ToLowerInvariant();

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static ChosenRange RangeOf(string period, string? from, string? to, DateRange data)
    {
        if (period == PeriodWords.Custom) return RangeText.Parse(from, to, data);
        foreach (var (word, _, preset) in PeriodWords.All)
            if (word == period) return ChosenRange.From(preset, data);
        throw new UsageException($"There is no period \"{period}\". There are {string.Join(", ", PeriodWords.All.Select(p => p.Word))}, and {PeriodWords.Custom} with from and to.");
    }

    static string? Text(Microsoft.Extensions.Primitives.StringValues values) => values.Count > 0 && values[0] is { Length: > 0 } text ? text : null;
}
