using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How much of what was sold in a period has come back since.</summary>
public sealed class ReturnRateCohort : DerivedFrom<UnitsTakenBack, Units>
{
    public override string Name => "Return rate of what was sold";

    public override string Formula => "units taken back since / units sold";

    public override Unit Unit => Unit.Rate;

    public override bool? HigherIsBetter => false;

    public override string Notes =>
        "Never passes 100 %, but is a lower bound: it knows only returns that could be tied to their sale (return_paired_share), and the "
        + "latest sales have had the least time to come back.";

    protected override decimal? Value(decimal? takenBack, decimal? sold) => Ratio(takenBack, sold);
}
