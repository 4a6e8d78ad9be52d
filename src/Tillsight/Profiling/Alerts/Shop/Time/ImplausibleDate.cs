namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>Dated before tills kept data: a default such as 1900-01-01 or 1970-01-01.</summary>
sealed class ImplausibleDate : LineAlert
{
    public override string Kind => "implausible_date";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Correct the dates at the source, or leave the lines in quarantine.";

    public override string Condition => "order_day < $earliest_date";

    public override string Say(Found found) =>
        $"{found.Money} on {found.Lines} dated before {found.Formats.Date(new DateOnly(1990, 1, 1))}: a default date stands in for a missing one.";
}
