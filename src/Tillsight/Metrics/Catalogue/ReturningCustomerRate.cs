using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How many of who ordered had ordered before.</summary>
public sealed class ReturningCustomerRate : DerivedFrom<ReturningCustomers, OrderingCustomers>
{
    public override string Name => "Returning customer rate";

    public override string Formula => "returning customers / ordering customers";

    public override Unit Unit => Unit.Rate;

    public override string Notes => "Rises by itself as the records grow longer: early on nobody has an earlier order.";

    protected override decimal? Value(decimal? returning, decimal? ordering) => Ratio(returning, ordering);
}
