namespace Tillsight.Delivery.Html;

/// <summary>The few icons of the page, drawn on a 16 pixel grid in the text's colour.</summary>
static class Icons
{
    public static readonly Markup Theme = Of("<circle cx=\"8\" cy=\"8\" r=\"5.5\"/><path d=\"M8 2.5a5.5 5.5 0 0 1 0 11z\" fill=\"currentColor\"/>");
    public static readonly Markup Print = Of("<path d=\"M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z\"/>");
    public static readonly Markup About = Of("<circle cx=\"8\" cy=\"8\" r=\"6\"/><path d=\"M8 7.3v3.5M8 5v.2\"/>");

    static Markup Of(string shapes) =>
        new($"<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">{shapes}</svg>");
}
