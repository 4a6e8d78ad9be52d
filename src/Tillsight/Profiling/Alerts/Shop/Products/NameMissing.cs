namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>Lines whose product has no name.</summary>
sealed class NameMissing : LineAlert
{
    public override string Kind => "name_missing";

    public override string? Field => "product_name";

    public override IReadOnlyList<string> Needs => ["product_id", "product_name"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Nothing to do where the code has a name on other lines: that one is used. Name the others at the source.";

    public override string Condition => "product_name is null and product_id is not null";

    public override string Say(Found found) =>
        $"{found.Lines} ({found.ShareOfLines}) have a code but no name. Where the code has a name elsewhere, that one is shown.";
}
