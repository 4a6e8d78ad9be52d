namespace Tillsight.Web.People;

/// <summary>The audit log: rows are added and read; there is no statement that changes or removes one.</summary>
public sealed partial class DuckDbControlStore
{
    public void Append(AuditEvent entry)
    {
        lock (_turn)
        {
            Change("insert into audit_event values ($number, $moment, $person, $name, $kind, $workspace, $subject, $address)",
                ("number", _lastEvent + 1), ("moment", entry.HappenedAt), ("person", entry.PersonId), ("name", entry.PersonName), ("kind", entry.Kind), ("workspace", entry.Workspace),
                ("subject", entry.Subject), ("address", entry.Address));
            _lastEvent++;
        }
    }

    public IReadOnlyList<AuditEvent> Audit(int limit, long? before = null) => Rows<AuditEvent>(
        "select event_number, happened_at, person_id, person_name, kind, workspace, subject, address from audit_event where $before is null or event_number < $before order by event_number desc limit $limit",
        ("limit", (long)limit), ("before", before));
}
