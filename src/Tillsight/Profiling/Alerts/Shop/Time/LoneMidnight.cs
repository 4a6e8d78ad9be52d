namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>Exactly 00:00:00 while other lines have times: the time was lost. Where no line has a time the source has dates only, which is no fault; by chance one in 86,400 falls there.</summary>
sealed class LoneMidnight : LineAlert
{
    public override string Kind => "lone_midnight";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Nothing to do for daily figures; hours of these lines are left out.";

    public override string Condition => "ordered_at = order_day";

    public override bool IsWorthSaying(Found found, ShopAlertOptions options) => found.Share is > 0.0005m and < 0.95m;

    public override string Say(Found found) =>
        $"{found.Lines} ({found.ShareOfLines}) stand at exactly 00:00: their time of day was lost. Figures by hour leave them out.";
}
