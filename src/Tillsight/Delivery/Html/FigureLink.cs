namespace Tillsight.Delivery.Html;

/// <summary>A way on from a key figure: "Why?" leads to what changed it.</summary>
/// <param name="Label">A word or two; who hears it alone also hears the figure's name.</param>
/// <param name="Url">Address within the app.</param>
public sealed record FigureLink(string Label, string Url);
