using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How much of what came back is tied to its sale.</summary>
public sealed class ReturnPairedShare : DerivedFrom<PairedUnitsReturned, UnitsReturned>
{
    public override string Name => "Share of returns with a known sale";

    public override string Formula => "units returned with a known sale / units returned";

    public override Unit Unit => Unit.Rate;

    public override bool? HigherIsBetter => null;

    public override string Notes => "Stands beside return_rate_cohort: it says how many of the returns that rate has seen.";

    protected override decimal? Value(decimal? paired, decimal? returned) => Ratio(paired, returned);
}
