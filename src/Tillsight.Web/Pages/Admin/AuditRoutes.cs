using System.Globalization;
using System.Text;
using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Admin;

/// <summary>The audit log, the latest first, narrowed by person, kind, shop and days; also as a file.</summary>
static class AuditRoutes
{
    const int PageSize = 100, MostRows = 100_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/admin/audit", (HttpContext http, IControlStore store, ShopNames shops, long? before) => Page.Of<AuditPage>(http, "Audit log",
            ("Asked", AuditAsked.Read(http.Request.Query)), ("Events", store.Audit(PageSize, before, AuditAsked.Read(http.Request.Query).Filter)), ("PageSize", PageSize),
            ("People", store.People()), ("Shops", shops.All()))).ForOperators();
        app.MapGet("/admin/audit.csv", (HttpContext http, IControlStore store, AuditLog audit) =>
        {
            var events = store.Audit(MostRows, null, AuditAsked.Read(http.Request.Query).Filter);
            audit.Add(http, AuditKinds.Exported, $"audit log, {events.Count} entries");
            return Results.File(Encoding.UTF8.GetBytes(AuditCsv.Of(events)), "text/csv; charset=utf-8", "audit-log.csv");
        }).ForOperators();
    }
}

/// <summary>What the address asks of the audit log.</summary>
public sealed record AuditAsked(string Person, string Kind, string Shop, string From, string To)
{
    /// <exception cref="UsageException">A day cannot be read.</exception>
    public static AuditAsked Read(IQueryCollection query)
    {
        string Of(string name) => query[name].ToString() is { Length: <= 100 } text ? text.Trim() : "";
        return new(Of("person"), Of("kind"), Of("shop"), Of("from"), Of("to"));
    }

    public AuditFilter Filter => new(Person.Length > 0 ? Person : null, Kind.Length > 0 ? [Kind] : null, Shop.Length > 0 ? Shop : null, Day(From, "from"), Day(To, "to")?.AddDays(1));

    public string Query => QueryString.Create(new Dictionary<string, string?> { ["person"] = Person, ["kind"] = Kind, ["shop"] = Shop, ["from"] = From, ["to"] = To }.Where(p => p.Value!.Length > 0)).ToString();

    static DateTime? Day(string text, string name) => text.Length == 0 ? null
        : DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"{name} is \"{text}\"; a day was expected, such as 2026-01-31.");
}

/// <summary>Events as comma-separated values that a spreadsheet takes for text: names and details come from people.</summary>
static class AuditCsv
{
    public static string Of(IReadOnlyList<AuditEvent> events)
    {
        var text = new StringBuilder("number,when_utc,who,what,shop,details,from\r\n");
        foreach (var e in events)
            text.AppendJoin(',', new[] { e.EventNumber.ToString(CultureInfo.InvariantCulture), e.HappenedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), e.PersonName, e.Kind, e.Workspace ?? "", e.Subject, e.Address }.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    static string Cell(string value)
    {
        // A cell that begins so is run as a formula.
        if (value.Length > 0 && value[0] is ('=' or '+' or '-' or '@' or '\t' or '\r')) value = "'" + value;
        return value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
