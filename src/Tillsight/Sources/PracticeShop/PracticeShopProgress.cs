namespace Tillsight.Sources.PracticeShop;

/// <summary>How far the making of a practice shop has come: reported once a day of trade.</summary>
/// <param name="Lines">Order lines written so far.</param>
/// <param name="LinesInAll">Order lines there will be.</param>
/// <param name="Day">The day of trade just written.</param>
public readonly record struct PracticeShopProgress(long Lines, long LinesInAll, DateOnly Day);
