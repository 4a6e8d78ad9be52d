namespace Tillsight.Views;

/// <summary>What a number counts, so that a door can format it: money with the workspace's currency, rates (0..1) as percent.</summary>
public enum Unit { Count, Money, Rate, Quantity, Days, Number, Date, Text }
