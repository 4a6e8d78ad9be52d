using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Web.Pages.Shop;

/// <summary>What a page looks at: period, comparison and filters. It lives in the address, so that links, bookmarks and the back button keep it.</summary>
/// <param name="Period">A word of <see cref="PeriodWords"/>.</param>
/// <param name="Chosen">The days that it means for this shop's data.</param>
/// <param name="Compare">none, previous or year.</param>
/// <param name="Filters">Conditions as written: country=France.</param>
/// <param name="Picking">The dimension whose values are being offered, or null.</param>
public sealed record Selection(string Period, ChosenRange Chosen, string Compare, IReadOnlyList<string> Filters, string? Picking)
{
    const int MostFilters = 20;

    /// <param name="usual">The period where the address names none.</param>
    /// <exception cref="UsageException">A part cannot be read.</exception>
    public static Selection Read(IQueryCollection query, DateRange data, Func<string> usual)
    {
        string? from = Text(query["from"]), to = Text(query["to"]);
        string period = Text(query["period"]) ?? (from is null && to is null ? usual() : PeriodWords.Custom), compare = Text(query["compare"]) ?? "previous";
        if (compare is not ("none" or "previous" or "year")) throw new UsageException($"There is no comparison \"{compare}\". There are previous, year and none.");
        string[] filters = [.. query["where"].OfType<string>().Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)];
        if (filters.Length > MostFilters) throw new UsageException($"{filters.Length} filters were given; at most {MostFilters} are taken.");
        // The value being picked arrives apart from its dimension, as the two fields of a form.
        string? pick = Text(query["pick"]);
        if (pick is not null && query["value"].OfType<string>().ToList() is { Count: > 0 } values)
        {
            filters = [.. filters.Concat(values.Where(v => v.Length > 0).Select(v => $"{pick}={v}")).Distinct(StringComparer.Ordinal)];
            pick = null;
        }
        return new(period, RangeOf(period, from, to, data), compare, filters, pick);
    }

    /// <summary>The days for a query. Of a period to date the whole period, so that it meets the same part of the one before it.</summary>
    public DateRange Asked => Chosen.PartOf is { } grain ? Calendars.Period.Of(Chosen.Range.First, grain).Range : Chosen.Range;

    public ComparedWith Against => Compare switch { "none" => ComparedWith.Nothing, "year" => ComparedWith.Year, _ => ComparedWith.Previous };

    public IReadOnlyList<MetricFilter> Where => MetricFilter.Parse(Filters);

    /// <summary>Cuts the period into some dozens of steps.</summary>
    public Grain Grain => Chosen.Range.Days switch { <= 45 => Grain.Day, <= 200 => Grain.Week, <= 366 * 4 => Grain.Month, _ => Grain.Quarter };

    /// <summary>The address of the same page with the same selection but what is changed.</summary>
    public string Link(string path, IReadOnlyList<string>? filters = null, string? picking = null)
    {
        var parts = new List<KeyValuePair<string, string?>> { new("period", Period) };
        if (Period == PeriodWords.Custom) parts.AddRange([new("from", Iso(Chosen.Range.First)), new("to", Iso(Chosen.Range.Last))]);
        parts.Add(new("compare", Compare));
        parts.AddRange((filters ?? Filters).Select(f => new KeyValuePair<string, string?>("where", f)));
        if (picking is not null) parts.Add(new("pick", picking));
        return path + QueryString.Create(parts);
    }

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
