namespace Tillsight.Profiling.Alerts.Shop.Customers;

/// <summary>Born on or after the day of the order.</summary>
sealed class BirthAfterOrder : LineAlert
{
    public override string Kind => "birth_after_order";

    public override string? Field => "birth_date";

    public override IReadOnlyList<string> Needs => ["birth_date", "ordered_at"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Correct the dates of birth at the source; two-digit years are the usual cause.";

    public override string Condition => "birth_date >= order_day";

    public override string Say(Found found) =>
        $"{found.Money} by customers born after their order ({found.Lines}): years of birth with two digits were read into the wrong century.";
}
