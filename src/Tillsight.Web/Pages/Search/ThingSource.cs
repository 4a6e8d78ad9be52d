using System.Globalization;

namespace Tillsight.Web.Pages.Search;

/// <summary>Products or customers by id and name, as the reader may see them: of somebody whose names are hidden only ids are found, of somebody with a row limit only what has lines in sight.</summary>
/// <param name="thing">"product" or "customer": table, columns and page are named by it.</param>
/// <param name="note">Column or expression that says more about one.</param>
abstract class ThingSource(string thing, string note) : ISearchSource
{
    public const int MostHits = 8;

    public abstract string Name { get; }

    public IEnumerable<SearchHit> Find(SearchQuestion question)
    {
        if (question.Words.IsEmpty || question.Shop.Reader is not { } reader) return [];
        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["whole"] = string.Join(' ', question.Words.All) };
        var met = new List<string>();
        foreach (string word in question.Words.All)
        {
            string name = "word" + met.Count.ToString(CultureInfo.InvariantCulture);
            met.Add($"contains(text, ${name})");
            values[name] = word;
        }
        // The id itself first, then what begins so, then the shorter text: it is nearer.
        var found = reader.Query($"""
            select id, name, note from (
              select {thing}_id as id, {thing}_name as name, {note} as note, strip_accents(lower({thing}_id)) as plain_id, strip_accents(lower(coalesce({thing}_name, ''))) as plain_name,
                     plain_id || ' ' || plain_name as text
              from dim_{thing})
            where {string.Join(" and ", met)}
            order by plain_id <> $whole, not starts_with(plain_id, $whole), not starts_with(plain_name, $whole), length(text), id
            limit {MostHits}
            """, values, question.Cancellation);
        string[] ids = found.Column<string>("id");
        string?[] names = found.Column<string?>("name"), notes = found.Column<string?>("note");
        return [.. ids.Select((id, n) => new SearchHit(names[n] ?? id, Note(names[n] is null ? null : id, notes[n]), question.To(thing) + QueryString.Create("id", id), question.Words.RankOf(names[n] ?? id, id) ?? 3))];
    }

    static string Note(string? id, string? more) => string.Join(" · ", new[] { id, more }.Where(part => !string.IsNullOrEmpty(part)));
}

sealed class ProductSource() : ThingSource("product", "category")
{
    public override string Name => "Products";
}

sealed class CustomerSource() : ThingSource("customer", "case order_count when 1 then '1 order' else order_count || ' orders' end")
{
    public override string Name => "Customers";
}
