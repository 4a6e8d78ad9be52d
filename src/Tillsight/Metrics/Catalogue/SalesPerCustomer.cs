using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What an ordering customer spends.</summary>
public sealed class SalesPerCustomer : DerivedFrom<IdentifiedSales, OrderingCustomers>
{
    public override string Name => "Sales per customer";

    public override string Formula => "sales with a known customer / ordering customers";

    public override Unit Unit => Unit.Money;

    public override string Notes => "Before returns. A mean that a few large accounts carry.";

    protected override decimal? Value(decimal? sales, decimal? customers) => Ratio(sales, customers);
}
