using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How full a basket is.</summary>
public sealed class UnitsPerTransaction : DerivedFrom<Units, Orders>
{
    public override string Name => "Units per transaction";

    public override string Formula => "units sold / orders";

    public override Unit Unit => Unit.Number;

    public override string Notes => "A few wholesale orders lift it far above what most baskets hold.";

    protected override decimal? Value(decimal? units, decimal? orders) => Ratio(units, orders);
}
