namespace Tillsight.Web.People;

public sealed partial class DuckDbControlStore
{
    const string PersonColumns = "person_id, name, email, password_hash, is_operator, is_demo, totp_secret, totp_step, cast(failed_count as bigint) as failed_count, locked_until, created_at, disabled_at";

    public IReadOnlyList<Person> People() => Rows<Person>($"select {PersonColumns} from person order by name, person_id");

    public Person? FindPerson(string personId) => Row<Person>($"select {PersonColumns} from person where person_id = $id", ("id", personId));

    public Person? FindByEmail(string email) =>
        Row<Person>($"select {PersonColumns} from person where email = $email", ("email", Normal(email)));

    public bool Add(Person person) => Together(() =>
    {
        if (FindByEmail(person.Email) is not null) return false;
        Insert(person);
        return true;
    });

    public long CountAttempt(string personId) => Together(() =>
    {
        Change("update person set failed_count = failed_count + 1 where person_id = $id", ("id", personId));
        return FindPerson(personId)?.FailedCount ?? 0;
    });

    public void ClearAttempts(string personId) => Change("update person set failed_count = 0, locked_until = null where person_id = $id", ("id", personId));

    public void LockUntil(string personId, DateTime until) =>
        Change("update person set failed_count = 0, locked_until = $until where person_id = $id", ("id", personId), ("until", until));

    public void SetPassword(string personId, string hash) => Change("update person set password_hash = $hash where person_id = $id", ("id", personId), ("hash", hash));

    public void SetSecondFactor(string personId, string? secret, long step) =>
        Change("update person set totp_secret = $secret, totp_step = $step where person_id = $id", ("id", personId), ("secret", secret), ("step", step));

    public bool UseTotpStep(string personId, long step) => Together(() =>
    {
        if (FindPerson(personId) is not { } person || person.TotpStep >= step) return false;
        Change("update person set totp_step = $step where person_id = $id", ("id", personId), ("step", step));
        return true;
    });

    public void Disable(string personId, DateTime? since) => Change("update person set disabled_at = $since where person_id = $id", ("id", personId), ("since", since));

    public IReadOnlyList<Membership> Memberships() => Of(Rows<MembershipRow>("select person_id, workspace, role, coalesce(row_limit, '') as row_limit, sees_personal from membership order by workspace, person_id"));

    public IReadOnlyList<Membership> MembershipsOf(string personId) =>
        Of(Rows<MembershipRow>("select person_id, workspace, role, coalesce(row_limit, '') as row_limit, sees_personal from membership where person_id = $id order by workspace", ("id", personId)));

    public void Set(Membership membership, DateTime now) => Together(() =>
    {
        Remove(membership.PersonId, membership.Workspace);
        Insert(membership, now);
        return true;
    });

    public void Remove(string personId, string workspace) =>
        Change("delete from membership where person_id = $id and workspace = $workspace", ("id", personId), ("workspace", workspace));

    public void SetRecoveryCodes(string personId, IReadOnlyList<string> hashes) => Together(() =>
    {
        Change("delete from recovery_code where person_id = $id", ("id", personId));
        foreach (string hash in hashes) Change("insert into recovery_code values ($id, $hash)", ("id", personId), ("hash", hash));
        return true;
    });

    public IReadOnlyList<string> RecoveryCodes(string personId) =>
        [.. Rows<CodeRow>("select code_hash from recovery_code where person_id = $id order by code_hash", ("id", personId)).Select(r => r.CodeHash)];

    public bool UseRecoveryCode(string personId, string hash) => Together(() =>
    {
        if (!RecoveryCodes(personId).Contains(hash)) return false;
        Change("delete from recovery_code where person_id = $id and code_hash = $hash", ("id", personId), ("hash", hash));
        return true;
    });

    static string Normal(string email) => email.Trim().ToLowerInvariant();

    void Insert(Person person) => Change(
        "insert into person values ($id, $name, $email, $password, $operator, $demo, $totp, $step, $failed, $locked, $created, $disabled)",
        ("id", person.PersonId), ("name", person.Name), ("email", Normal(person.Email)), ("password", person.PasswordHash), ("operator", person.IsOperator), ("demo", person.IsDemo),
        ("totp", person.TotpSecret), ("step", person.TotpStep), ("failed", person.FailedCount), ("locked", person.LockedUntil), ("created", person.CreatedAt), ("disabled", person.DisabledAt));

    void Insert(Membership membership, DateTime now) => Change("insert into membership (person_id, workspace, role, since, row_limit, sees_personal) values ($id, $workspace, $role, $now, $limit, $personal)",
        ("id", membership.PersonId), ("workspace", membership.Workspace), ("role", membership.Role.ToString()), ("now", now), ("limit", membership.RowLimit), ("personal", membership.SeesPersonal));

    static IReadOnlyList<Membership> Of(IReadOnlyList<MembershipRow> rows) => [.. rows.Select(r => new Membership(r.PersonId, r.Workspace, Enum.Parse<Role>(r.Role), r.RowLimit, r.SeesPersonal))];

    sealed record MembershipRow(string PersonId, string Workspace, string Role, string RowLimit, bool? SeesPersonal);

    sealed record CodeRow(string CodeHash);
}
