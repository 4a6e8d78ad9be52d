using Tillsight.Mapping.Tables;

namespace Tillsight.Mapping.Weighing;

/// <summary>Which fields a table may hold, by what its rows are.</summary>
static class FieldsOf
{
    /// <summary>Figures of a line: a table of whole orders has others under the same names.</summary>
    static readonly HashSet<string> LineFigures =
        ["quantity", "unit_price", "line_amount", "discount_amount", "discount_rate", "tax_amount", "unit_cost", "line_cost", "line_id", "product_id", "product_name"];

    internal static bool May(Subject holds, StarField field, bool isLines)
    {
        if (field.Id == "paid_amount") return false; // Decided once it is known which amount and which discount there are.
        if (isLines) return true;
        return holds switch
        {
            Subject.Sales => !LineFigures.Contains(field.Id) && field.Entity != Entity.Product,
            Subject.Customer => field.Entity == Entity.Customer,
            Subject.Category => field.Id is "category" or "brand",
            Subject.Product => field.Entity == Entity.Product || field.Id is "unit_cost" or "unit_price",
            Subject.Store => field.Entity == Entity.Store,
            Subject.Promotion => field.Entity == Entity.Promotion,
            Subject.Calendar => field.Id == "ordered_at",
            Subject.Feedback => field.Id is "rating" or "review",
            Subject.Place => field.Entity == Entity.Place,
            _ => false,
        };
    }

    /// <summary>A price or cost in a list of products stands in for one on the line.</summary>
    internal static bool IsSecondHand(Subject holds, StarField field, bool isLines) => !isLines && holds is Subject.Product or Subject.Category && field.Id == "unit_price";
}
