using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How many customers ordered twice or more.</summary>
public sealed class RepeatPurchaseRate : DerivedFrom<RepeatCustomers, Customers>
{
    public override string Name => "Repeat purchase rate";

    public override string Formula => "repeat customers / customers";

    public override Unit Unit => Unit.Rate;

    public override string Notes => "Compare only ranges of equal length; a longer one gives everybody more time to order again.";

    protected override decimal? Value(decimal? repeat, decimal? customers) => Ratio(repeat, customers);
}
