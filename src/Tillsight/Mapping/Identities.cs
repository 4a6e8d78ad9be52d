using Tillsight.Mapping.Weighing;

namespace Tillsight.Mapping;

/// <summary>Fields that describe someone or something whom no column names: they move to where they can still be used.</summary>
static class Identities
{
    /// <summary>Settles products known by their category only, and attributes of customers and stores that nothing tells apart.</summary>
    /// <param name="homeless">Fields without their owner: kept as attributes of the line under the field's name.</param>
    internal static List<Candidate> Settle(IReadOnlyList<Candidate> chosen, out IReadOnlyList<Candidate> homeless, List<string> notes)
    {
        bool Has(string field) => chosen.Any(c => c.Field.Id == field);
        var kept = chosen.ToList();
        if (!Has("product_id") && !Has("product_name") && kept.Find(c => c.Field.Id == "category") is { } category)
        {
            kept.Add(category.As(StarField.Find("product_name")!, "the category stands in for the product"));
            notes.Add($"No column names the product; its category in {category.Column.Column} stands in.");
        }
        homeless = [.. kept.Where(c => Owner(c.Field.Entity) is { } owner && !Has(owner + "_id") && !Has(owner + "_name"))];
        kept.RemoveAll(homeless.Contains);
        if (homeless.Count > 0)
            notes.Add($"No column tells {string.Join(" or ", homeless.Select(c => Owner(c.Field.Entity) + "s").Distinct())} apart; {string.Join(", ", homeless.Select(c => c.Column.Column))} {(homeless.Count == 1 ? "belongs" : "belong")} to the line.");
        return kept;
    }

    static string? Owner(Entity entity) => entity switch
    {
        Entity.Customer => "customer",
        Entity.Store => "store",
        _ => null,
    };
}
