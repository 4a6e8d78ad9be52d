namespace Tillsight.Web.People;

/// <summary>The rights of a membership in words, for the audit log.</summary>
static class MembershipWords
{
    public static string Of(Role role, string limit, bool? seesPersonal) => role.ToString().ToLowerInvariant()
        + (limit.Length > 0 ? $", only {RowLimits.Words(limit)}" : "")
        + (seesPersonal is { } sees ? sees ? ", sees personal data" : ", personal data hidden" : "");
}
