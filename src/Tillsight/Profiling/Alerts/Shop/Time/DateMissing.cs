namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>Lines without a date while the source has dates.</summary>
sealed class DateMissing : LineAlert
{
    public override string Kind => "date_missing";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "unreadable_values";

    public override string Condition => "ordered_at is null";

    public override string Say(Found found) =>
        $"{found.Money} without a date: {found.Lines} ({found.ShareOfLines}) count in totals but in no month.";
}
