using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Tables;

/// <summary>A table in its place: what its rows are, whose attributes it holds, and how it is reached from the lines.</summary>
/// <param name="Subject">What its own rows are.</param>
/// <param name="Holds">Whose columns it holds as seen from the lines: a class of products holds the product's.</param>
/// <param name="Join">The last join on the way from the lines; null for the lines and for tables that cannot be reached.</param>
sealed record PlacedTable(TableFacts Facts, Subject Subject, Subject Holds, TableRole Role, TableJoin? Join, string Reason)
{
    internal string Name => Facts.Table.Name;
}
