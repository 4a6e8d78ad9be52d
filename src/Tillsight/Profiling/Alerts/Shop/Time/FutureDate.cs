namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>Dated after the day of the load.</summary>
sealed class FutureDate : LineAlert
{
    public override string Kind => "future_date";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Correct the dates at the source, or leave the lines in quarantine.";

    public override string Condition => "order_day > $loaded_on";

    public override string Say(Found found) =>
        $"{found.Money} dated in the future: {found.Lines} lie after the day of the load. Mostly day and month swapped or a wrong year; they would distort every recent figure.";
}
