using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>
/// Pareto/NBD (Schmittlein, Morrison and Colombo 1987): while a customer, one orders as a Poisson process with a rate of one's own,
/// Gamma(r, alpha) over customers, and leaves after an exponential time with a rate of one's own, Gamma(s, beta). Time is in days.
/// The days of the order process run faster when the whole shop is busy (season, weekday), one day a day on average.
/// </summary>
sealed record CustomerModel(double R, double Alpha, double S, double Beta)
{
    const double DaysPerYear = 365.25;

    /// <summary>Customers who order <paramref name="ordersPerYear"/> times a year on average, and stay 1.6 years on average.</summary>
    public static CustomerModel For(double ordersPerYear) => new(0.8, 0.8 * DaysPerYear / ordersPerYear, 2.2, 1.2 * 1.6 * DaysPerYear);

    /// <summary>Orders a day.</summary>
    public double MeanRate => R / Alpha;

    public double DrawRate(ref RandomStream random) => Distributions.Gamma(ref random, R, Alpha);

    /// <summary>
    /// Days until the customer leaves, for one who is known to have been one for <paramref name="aliveFor"/> days: having stayed
    /// so long, the leaving rate is Gamma(s, beta + aliveFor), and the exponential forgets the rest.
    /// </summary>
    public double DrawLifetime(ref RandomStream random, double aliveFor) =>
        Distributions.Exponential(ref random) / Distributions.Gamma(ref random, S, Beta + aliveFor);

    /// <summary>Probability of being a customer still, <paramref name="days"/> after the first order: Pareto of the second kind.</summary>
    public double Survival(double days) => StableMath.Pow(Beta / (Beta + days), S);
}
