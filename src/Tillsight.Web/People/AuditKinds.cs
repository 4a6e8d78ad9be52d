namespace Tillsight.Web.People;

/// <summary>The words of the audit log. Stable: people search by them.</summary>
static class AuditKinds
{
    public const string SignedIn = "signed_in", SignInRefused = "sign_in_refused", Locked = "locked", SignedOut = "signed_out",
        FirstStart = "first_start", Invited = "invited", InvitationRevoked = "invitation_revoked", InvitationAccepted = "invitation_accepted",
        InvitationRefused = "invitation_refused", PasswordChanged = "password_changed", PasswordChangeRefused = "password_change_refused",
        SecondFactorOn = "second_factor_on", SecondFactorOff = "second_factor_off", RecoveryCodeUsed = "recovery_code_used",
        SessionEnded = "session_ended", MembershipSet = "membership_set", MembershipEnded = "membership_ended",
        PersonDisabled = "person_disabled", PersonEnabled = "person_enabled",
        Uploaded = "uploaded", UploadThrownAway = "upload_thrown_away", Loaded = "loaded", LoadFailed = "load_failed", LoadUndone = "load_undone",
        RulesChanged = "rules_changed", RowsFixed = "rows_fixed", WorkspaceMade = "workspace_made", Refused = "refused",
        Exported = "exported", PersonalDataViewed = "personal_data_viewed",
        SqlRun = "sql_run", BoardChanged = "board_changed", StoryChanged = "story_changed", StoryPublished = "story_published", StoryReviewed = "story_reviewed", StoryWithdrawn = "story_withdrawn",
        LinkMade = "link_made", LinkRevoked = "link_revoked", LinkRead = "link_read", EmbedHostAllowed = "embed_host_allowed", EmbedHostForbidden = "embed_host_forbidden",
        TokenMade = "token_made", TokenRevoked = "token_revoked", SettingsChanged = "settings_changed", CustomerErased = "customer_erased";

    /// <summary>Every one, by name.</summary>
    public static IReadOnlyList<string> All { get; } = [.. typeof(AuditKinds).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    /// <summary>What people see of their own account.</summary>
    public static IReadOnlyList<string> OfSignIns { get; } = [SignedIn, SignInRefused, Locked, SignedOut, PasswordChanged, SecondFactorOn, SecondFactorOff, RecoveryCodeUsed, SessionEnded];
}
