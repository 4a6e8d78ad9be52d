using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What came back against what went out.</summary>
public sealed class ReturnRatePeriod : DerivedFrom<UnitsReturned, Units>
{
    public override string Name => "Return rate of the period";

    public override string Formula => "units returned / units sold";

    public override Unit Unit => Unit.Rate;

    public override bool? HigherIsBetter => false;

    public override string Notes =>
        "Sets what came back in the period against what went out in it: the returns may belong to earlier sales, and the rate can pass 100 %. "
        + "return_rate_cohort follows the sales of the period instead.";

    protected override decimal? Value(decimal? unitsReturned, decimal? units) => Ratio(unitsReturned, units);
}
