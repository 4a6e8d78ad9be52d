namespace Tillsight.Web.People;

/// <summary>The audit log: rows are added and read; there is no statement that changes or removes one.</summary>
public sealed partial class DuckDbControlStore
{
    public void Append(AuditEvent entry)
    {
        lock (_turn)
        {
            Record("insert into audit_event values ($number, $moment, $person, $name, $kind, $workspace, $subject, $address)",
                ("number", _lastEvent + 1), ("moment", entry.HappenedAt), ("person", entry.PersonId), ("name", entry.PersonName), ("kind", entry.Kind), ("workspace", entry.Workspace),
                ("subject", entry.Subject), ("address", entry.Address));
            _lastEvent++;
        }
    }

    public IReadOnlyList<AuditEvent> Audit(int limit, long? before = null, AuditFilter? filter = null)
    {
        var (person, kinds, workspace, from, until) = filter ?? AuditFilter.Everything;
        return Rows<AuditEvent>("""
            select event_number, happened_at, person_id, person_name, kind, workspace, subject, address from audit_event
            where ($before is null or event_number < $before) and ($person is null or person_id = $person) and ($kinds is null or list_contains(string_split($kinds, ' '), kind))
              and ($workspace is null or workspace = $workspace) and ($from is null or happened_at >= $from) and ($until is null or happened_at < $until)
            order by event_number desc limit $limit
            """, ("limit", (long)limit), ("before", before), ("person", person), ("kinds", kinds is null ? null : string.Join(' ', kinds)), ("workspace", workspace), ("from", from), ("until", until));
    }
}
