using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;

namespace Tillsight.Mapping.Tables;

/// <summary>Tells from its name and its headers what the rows of a table are.</summary>
static class TableSubject
{
    // A table's name outweighs a few headers; of several terms in a name ("product_class") the more special one comes first.
    const double NameWeight = 4;

    static readonly (Term Term, Subject Subject)[] ByName =
    [
        (Term.Payment, Subject.Payment), (Term.Rating, Subject.Feedback), (Term.Review, Subject.Feedback), (Term.Stock, Subject.Stock), (Term.Warehouse, Subject.Warehouse),
        (Term.Employee, Subject.Employee), (Term.Supplier, Subject.Supplier), (Term.Calendar, Subject.Calendar), (Term.Date, Subject.Calendar), (Term.Time, Subject.Calendar),
        (Term.Currency, Subject.Currency), (Term.Line, Subject.Sales), (Term.Sales, Subject.Sales), (Term.Order, Subject.Sales),
        (Term.Category, Subject.Category), (Term.Kind, Subject.Category), (Term.Group, Subject.Category), (Term.Brand, Subject.Category),
        (Term.Customer, Subject.Customer), (Term.Promotion, Subject.Promotion),
        (Term.Product, Subject.Product), (Term.Item, Subject.Product), (Term.Sku, Subject.Product), (Term.Store, Subject.Store),
        (Term.Region, Subject.Place), (Term.Country, Subject.Place), (Term.City, Subject.Place), (Term.Place, Subject.Place), (Term.Latitude, Subject.Place), (Term.Postal, Subject.Place),
    ];

    // Headers that tell whose table it is; one point each.
    static readonly (Subject Subject, Term[] Terms)[] ByHeader =
    [
        (Subject.Customer, [Term.Customer, Term.FirstName, Term.LastName, Term.Birth, Term.Gender, Term.Marital, Term.Income, Term.Education, Term.Occupation, Term.Household, Term.Joined, Term.Phone, Term.Email, Term.Subscription, Term.Age]),
        (Subject.Product, [Term.Product, Term.Sku, Term.Barcode, Term.Brand, Term.Category, Term.Weight, Term.Cost, Term.Listed, Term.Model, Term.Sub, Term.Supplier]),
        (Subject.Store, [Term.Store]), (Subject.Promotion, [Term.Promotion]), (Subject.Calendar, [Term.Calendar]),
        (Subject.Stock, [Term.Stock]),
        (Subject.Sales, [Term.Order, Term.Quantity, Term.Amount, Term.Total, Term.Price, Term.Discount]),
    ];

    internal static Subject Of(TableFacts table)
    {
        var scores = new Dictionary<Subject, double>();
        if (ByName.FirstOrDefault(n => table.Name.Terms.Contains(n.Term)) is { Subject: not Subject.Unknown } named) scores[named.Subject] = NameWeight;
        foreach (var column in table.Columns)
            foreach (var (subject, terms) in ByHeader)
                if (column.Header.Terms.Any(terms.Contains)) scores[subject] = scores.GetValueOrDefault(subject) + 1;
        return scores.Count == 0 ? Subject.Unknown : scores.MaxBy(s => s.Value).Key;
    }

    /// <summary>Terms that the table itself adds to its bare headers: "name" in a table of customers is the customer's name.</summary>
    internal static IReadOnlyList<Term> Context(Subject subject) => subject switch
    {
        Subject.Sales => [Term.Order],
        Subject.Customer => [Term.Customer],
        Subject.Product => [Term.Product],
        Subject.Category => [Term.Product, Term.Category],
        Subject.Store => [Term.Store],
        Subject.Promotion => [Term.Promotion],
        _ => [],
    };
}
