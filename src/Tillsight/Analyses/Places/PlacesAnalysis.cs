using System.ComponentModel;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Analyses.Places;

/// <summary>How finely places are told apart.</summary>
public enum PlaceLevel { Country, Region, City }

/// <summary>What places look at.</summary>
public sealed record PlacesOptions
{
    [Description("How finely places are told apart; empty: the finest level with up to 60 places")]
    public PlaceLevel? Level { get; init; }

    [Description("The home market; empty: of countries, the one with the most orders")]
    public string? Home { get; init; }

    [Description("First day; empty: the first of the data")]
    public DateOnly? From { get; init; }

    [Description("Last day; empty: the last of the data")]
    public DateOnly? To { get; init; }
}

/// <param name="Places">By falling net sales; sales whose place is not known among them.</param>
/// <param name="Home">The home market; null where places are not told apart by country, or there is only one.</param>
/// <param name="Rest">All other places together.</param>
/// <param name="Growth">What the growth of each place is taken over; null where there is no earlier time to compare with.</param>
/// <param name="RestByMonth">Share of the rest in each month's net sales.</param>
public sealed record PlacesResult(
    PlaceLevel Level, IReadOnlyList<PlaceSales> Places, PlaceSales? Home, PlaceSales? Rest, FairStretch? Growth, IReadOnlyList<MonthShare> RestByMonth);

/// <param name="CountryCount">Different countries of the places.</param>
/// <param name="RegionCount">Different regions.</param>
/// <param name="CityCount">Different cities.</param>
public sealed record PlaceLevelsRow(long CountryCount, long RegionCount, long CityCount)
{
    public long Of(PlaceLevel level) => level switch { PlaceLevel.Country => CountryCount, PlaceLevel.Region => RegionCount, _ => CityCount };
}

/// <summary>Where do sales come from? Countries, regions or cities with sales, customers, orders and growth; the home market against the rest.</summary>
public sealed class PlacesAnalysis : Analysis<PlacesOptions>
{
    /// <summary>More places than this are no longer read as a list.</summary>
    const int MostPlaces = 60;

    static readonly PlaceLevel[] FinestFirst = [PlaceLevel.City, PlaceLevel.Region, PlaceLevel.Country];

    public override string Title => "Places";

    public override AnalysisGroup Group => AnalysisGroup.Sales;

    public override int Order => 40;

    public override IReadOnlyList<Need> Needs => [Need.Lines, Need.Places];

    public override IReadOnlyList<AnalysisQuery> Queries => [new("PlaceLevels.sql", typeof(PlaceLevelsRow))];

    protected override AnalysisOutcome Answer(AnalysisContext context, PlacesOptions options)
    {
        var levels = Query<PlaceLevelsRow>(context, "PlaceLevels.sql")[0];
        var level = options.Level ?? FinestUseful(levels);
        if (levels.Of(level) == 0) return Unknown(level, levels);
        string[] dimensions = [.. Within(level, levels), Dimension(level)];
        var reader = new MetricReader(context.Engine);
        var answer = reader.Answer(new MetricQuery { Metrics = PlaceSales.Metrics, By = dimensions, From = options.From, To = options.To }, context.Cancellation);
        var months = PlaceMonths.Read(reader, context, dimensions, options.To);
        var places = PlaceSales.Of(answer, dimensions, months);
        var home = HomeMarket.Find(places, options.Home, level);
        var rest = home is null ? null : HomeMarket.Rest(reader, Dimension(level), home, options, months, places, context.Cancellation);
        var result = new PlacesResult(level, places, home, rest, months?.Stretch, home is null || months is null ? [] : months.SharesWithout(home));
        return new AnalysisOutcome(result, new PlacesView(context, options, result).Draw());
    }

    /// <summary>The finest level with at least two places that a person can still read; else the coarsest that is known.</summary>
    static PlaceLevel FinestUseful(PlaceLevelsRow levels)
    {
        foreach (var level in FinestFirst)
            if (levels.Of(level) is >= 2 and <= MostPlaces) return level;
        return FinestFirst.Reverse().First(l => levels.Of(l) > 0);
    }

    /// <summary>Coarser levels that tell apart places of the same name.</summary>
    static IEnumerable<string> Within(PlaceLevel level, PlaceLevelsRow levels) =>
        FinestFirst.Reverse().Where(l => l < level && levels.Of(l) > 1).Select(Dimension);

    static string Dimension(PlaceLevel level) => level.ToString().ToLowerInvariant();

    AnalysisOutcome Unknown(PlaceLevel level, PlaceLevelsRow levels)
    {
        string known = string.Join(" or ", FinestFirst.Reverse().Where(l => levels.Of(l) > 0).Select(l => $"--level {Dimension(l)}"));
        return new(null, View.Of(Title, new Note($"This shop's data names no {Dimension(level)}. Choose {known}.", Tone.NotEnoughData))) { IsPossible = false };
    }
}
