using Tillsight.Engines;

namespace Tillsight.Cleaning;

/// <summary>What a line of an order can be. A type of its own in the warehouse: one byte a line, and compared as such by every query.</summary>
public static class LineKind
{
    public static IReadOnlyList<string> All { get; } = ["sale", "return", "cancellation", "charge", "gift_card", "adjustment", "test"];

    /// <summary>The SQL type.</summary>
    public const string Type = "line_kind";

    /// <summary>Makes the type where it is not there yet.</summary>
    public static string CreateType => $"create type if not exists {Type} as enum ({Sql.Texts(All)})";
}
