using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How often a customer orders.</summary>
public sealed class OrdersPerCustomer : DerivedFrom<IdentifiedOrders, OrderingCustomers>
{
    public override string Name => "Orders per customer";

    public override string Formula => "orders with a known customer / ordering customers";

    public override Unit Unit => Unit.Number;

    public override string Notes => "A mean that a few regulars carry; most customers lie below it.";

    protected override decimal? Value(decimal? orders, decimal? customers) => Ratio(orders, customers);
}
