namespace Tillsight.Analyses;

/// <summary>Figures of floating-point models as the decimals that results and tables hold.</summary>
static class Rounded
{
    // Beyond this a decimal with six digits behind the point does not hold the number.
    const double Largest = 1e21;

    /// <returns>Null where the model says nothing (not a number) or something beyond any money.</returns>
    public static decimal? ToFigure(this double value, int digits = 4) =>
        double.IsFinite(value) && Math.Abs(value) < Largest ? Math.Round((decimal)value, digits, MidpointRounding.AwayFromZero) : null;

    /// <summary>A p-value with three significant digits, or so many as twelve places hold.</summary>
    public static decimal? ToPValue(this double value) => double.IsFinite(value) ? Math.Round((decimal)value, value < 0.001 ? 12 : 6) : null;
}
