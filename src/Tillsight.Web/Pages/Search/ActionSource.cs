namespace Tillsight.Web.Pages.Search;

/// <summary>Things to do, for those who may do them.</summary>
sealed class ActionSource : ISearchSource
{
    public string Name => "Actions";

    public IEnumerable<SearchHit> Find(SearchQuestion question) => Offered(question).Select(a => question.Match(a.Label, a.Note, a.Url, a.Other)).OfType<SearchHit>();

    static IEnumerable<(string Label, string Note, string Url, string Other)> Offered(SearchQuestion question)
    {
        yield return ("Why did net sales change?", "By price, volume, customers, products and places", question.To("why/net_sales"), "explain reason drop rise");
        if (question.Shop.Writer is not null)
        {
            yield return ("Load an export", "CSV, XLSX, Parquet, JSON", question.To("data"), "upload import file data");
            yield return ("Fix rows in quarantine", "Rows that could not be used", question.To("quality/quarantine"), "errors repair mend");
            yield return ("Change the shop's settings", "Currency, locale, time zone, calendar", question.To("settings"), "holidays country week");
            yield return ("Erase a customer", "With a certificate", question.To("erasures"), "forget privacy gdpr delete");
        }
        yield return ("Make an API token", "For programs that read this shop", "/account/tokens", "key integration");
        yield return ("Change your password", "Your account", "/account", "security second factor sign in");
        yield return ("Open another shop", "All shops of yours", "/workspaces", "switch workspace");
        if (!question.Reader.Person.IsOperator) yield break;
        yield return ("Invite somebody", "People and rights", "/admin/people", "user role member");
        yield return ("Look through the audit log", "Who did what", "/admin/audit", "events history");
    }
}
