using Spectre.Console;

namespace Tillsight.Cli.Terminal;

/// <summary>The terminal's palette: readable on dark and on light; a terminal with fewer colours gets the nearest.</summary>
static class Look
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Mute = new(new Color(128, 140, 150));
    public static readonly Style Accent = new(new Color(46, 160, 158));
    public static readonly Style Good = new(new Color(32, 160, 125));
    public static readonly Style Bad = new(new Color(222, 98, 46));
    public static readonly Style Caution = new(new Color(190, 138, 30));

    static readonly Color[] Categories =
    [
        new(46, 160, 158), new(221, 148, 40), new(98, 143, 222), new(205, 98, 152),
        new(125, 165, 75), new(150, 122, 212), new(212, 102, 62), new(98, 175, 214),
    ];

    /// <summary>Nine shades of one hue, least to greatest, for cells' backgrounds.</summary>
    public static readonly Color[] Heat =
    [
        new(24, 44, 49), new(24, 58, 63), new(24, 74, 78), new(26, 91, 94), new(32, 110, 112),
        new(46, 133, 133), new(74, 160, 158), new(116, 191, 187), new(171, 223, 218),
    ];

    /// <summary>Nine shades around zero: minus orange, plus teal.</summary>
    public static readonly Color[] Diverging =
    [
        new(255, 171, 133), new(217, 124, 79), new(152, 80, 45), new(85, 48, 31), new(40, 48, 54),
        new(28, 69, 72), new(39, 112, 111), new(75, 167, 164), new(154, 219, 214),
    ];

    public static Style Category(int index) => index < Categories.Length ? new Style(Categories[index]) : Mute;

    public static Style Of(bool? goodNews) => goodNews switch { true => Good, false => Bad, null => Mute };
}
