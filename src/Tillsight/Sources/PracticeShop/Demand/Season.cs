using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Demand;

/// <summary>How much of a category is wanted on each day of the year, relative to its mean over a year (365 days).</summary>
sealed class Season
{
    readonly double[] _factors = new double[365];

    public Season(Category category)
    {
        double sum = 0;
        for (int i = 0; i < _factors.Length; i++)
        {
            double height = 0;
            foreach (var bump in category.Bumps) height += bump.Height * Closeness(Math.Abs(i + 1 - bump.Day), bump.Width);
            sum += _factors[i] = StableMath.Exp(height);
        }
        for (int i = 0; i < _factors.Length; i++) _factors[i] *= _factors.Length / sum;
    }

    /// <summary>Mean 1 over the days of a common year; 31 December of a leap year is as that of a common year.</summary>
    public double Factor(DateOnly date) => _factors[Math.Min(date.DayOfYear, 365) - 1];

    /// <summary>Mean factor of each month of a common year, January first.</summary>
    public double[] ByMonth() =>
        [.. Enumerable.Range(1, 12).Select(month => Enumerable.Range(1, DateTime.DaysInMonth(2023, month)).Average(day => Factor(new DateOnly(2023, month, day))))];

    // The year is a circle: New Year's Eve is next to New Year.
    static double Closeness(int days, double width)
    {
        double apart = Math.Min(days, 365 - days) / width;
        return StableMath.Exp(-0.5 * apart * apart);
    }
}
