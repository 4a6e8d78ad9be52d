using Tillsight.Views;

namespace Tillsight.Delivery;

/// <summary>Which way a figure went and whether that is good news: an arrow, a colour and a sign always go together.</summary>
/// <param name="Arrow">▲, ▼ or = .</param>
/// <param name="News">True good, false bad, null neither.</param>
public readonly record struct FigureChange(string Arrow, bool? News)
{
    public string Css => News switch { true => "is-good", false => "is-bad", null => "is-flat" };

    public static FigureChange Of(Figure figure)
    {
        decimal difference = (figure.Value ?? 0) - (figure.Previous ?? 0);
        if (figure.Value is null || figure.Previous is null || difference == 0) return new("=", null);
        return new(difference > 0 ? "▲" : "▼", figure.HigherIsBetter is { } better ? better == difference > 0 : null);
    }
}
