namespace Tillsight.Profiling.Alerts.Shop.Customers;

/// <summary>Ages that no buying customer has.</summary>
sealed class ImpossibleAge : LineAlert
{
    public override string Kind => "impossible_age";

    public override string? Field => "age";

    public override IReadOnlyList<string> Needs => ["age"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Correct the ages at the source; figures by age leave them out.";

    public override string Condition => "age < $youngest_age or age > $oldest_age";

    public override string Say(Found found) =>
        $"{found.Money} by customers of an impossible age ({found.Lines}). A default year of birth is the usual cause; figures by age should leave them out.";
}
