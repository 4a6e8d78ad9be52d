using Tillsight.Views;

namespace Tillsight.Profiling.Alerts.Shop.Customers;

/// <summary>Sales without a customer; worth saying from a share on, because every customer figure rests on the rest.</summary>
sealed class Unidentified : LineAlert
{
    public override string Kind => "unidentified_share";

    public override string? Field => "customer_id";

    public override IReadOnlyList<string> Needs => ["customer_id"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Ask for the customer at the till (loyalty card, e-mail receipt); customer figures name the share that they cover.";

    public override string Condition => "customer_id is null and is_sale";

    public override bool IsWorthSaying(Found found, ShopAlertOptions options) => found.Totals.SaleAmount > 0 && found.Amount / found.Totals.SaleAmount >= options.UnidentifiedShare;

    public override string Say(Found found) =>
        $"{found.Money} of sales ({found.Formats.Exact(found.Amount / found.Totals.SaleAmount, Unit.Rate)}) have no customer ({found.Lines}). Customer figures cover the rest and say so.";
}
