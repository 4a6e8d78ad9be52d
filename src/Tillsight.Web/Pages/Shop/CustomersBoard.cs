using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>Customers over the chosen period: new and returning, segments, cohorts, who they are; the best of them in a table.</summary>
sealed class CustomersBoard(ShopPage page) : Board(page)
{
    static readonly string[] Shown = ["customers", "new_customers", "returning_customers", "repeat_purchase_rate", "orders_per_customer", "sales_per_customer", "identified_share"];

    public View Draw()
    {
        if (!Facts.HasCustomers) return View.Of("Customers", new Note("This shop's data identifies no customers. Load an export with customer numbers, or say which column it is under Data.", Tone.NotEnoughData));
        var query = new MetricQuery { Metrics = [.. Shown.Where(m => Selection.HasDates || m is not ("new_customers" or "returning_customers"))] };
        var now = Answer(query);
        if (Nothing(now) is { } nothing) return View.Of("Customers", nothing);
        var blocks = new List<Block> { Cards(query, now) };
        if (Selection.HasDates)
        {
            blocks.Add(NewAndReturning());
            blocks.AddRange(Of("rfm", ["segments", "recency_by_frequency"]));
            blocks.AddRange(Of("segment-movement", ["movement"]));
            blocks.AddRange(Of("cohorts", ["retention"]));
        }
        blocks.AddRange(Of("demographics", ["net_sales_by_age_group", "net_sales_by_gender", "net_sales_by_age_group_and_gender"]));
        if (Facts.HasSubscriptions && Ranking("subscription", "Subscription") is { } subscription) blocks.Add(subscription);
        if (Places() is { } places) blocks.Add(places);
        blocks.Add(All());
        return View.Of("Customers", blocks);
    }

    Table All()
    {
        var answer = Answer(new MetricQuery { Metrics = ["net_sales", "orders", "aov", "units", "return_rate_period"], By = ["customer"], Order = new("net_sales"), Where = [new("customer", [null], IsExcluding: true)] });
        string[] kept = ["customer", "customer_name", "net_sales", "net_sales_change", "orders", "aov", "units", "return_rate_period"];
        var columns = answer.Columns.Where(c => kept.Contains(c.Id) && (c.Id != "net_sales_change" || answer.ComparedWith is not null)).ToList();
        return new Table("customers", "Customers of the period", [.. columns.Select(c => new Column(c.Id, c.Label, c.Unit, c.Id == "net_sales", c.Id == "customer" ? MembersOf(answer, "customer") : null))],
            [.. answer.Rows.Select(r => (IReadOnlyList<object?>)[.. columns.Select(c => r.Cells[answer.IndexOf(c.Id)])])], IsDetail: true);
    }
}
