namespace Tillsight.Web.People;

/// <summary>Which events of the audit log are asked for; null: all.</summary>
/// <param name="Kinds">Any of them.</param>
/// <param name="From">UTC, with that moment.</param>
/// <param name="Until">UTC, without that moment.</param>
public sealed record AuditFilter(string? PersonId = null, IReadOnlyList<string>? Kinds = null, string? Workspace = null, DateTime? From = null, DateTime? Until = null)
{
    public static AuditFilter Everything { get; } = new();
}
