using Tillsight.Calendars;

namespace Tillsight.Metrics.Dimensions;

/// <summary>The dimensions that every warehouse has, filled or not.</summary>
static class BuiltInDimensions
{
    const string Unknown = "(unknown)";

    public static IReadOnlyList<Dimension> All { get; } =
    [
        new CalendarDimension(Grain.Day, "date", "Date"),
        new CalendarDimension(Grain.Week, "week", "Week"),
        new CalendarDimension(Grain.Month, "month", "Month"),
        new CalendarDimension(Grain.Quarter, "quarter", "Quarter"),
        new CalendarDimension(Grain.Year, "year", "Year"),
        new WeekdayDimension(),
        new ColumnDimension("hour", "Hour", "order_hour", Type: ValueType.Integer) { IsOrdered = true, Absent = "(no time)" },

        new ColumnDimension("order_season", "Season of the order", "order_season") { Absent = Unknown },

        new ColumnDimension("kind", "Kind of line", "kind"),
        new ColumnDimension("reverses", "Takes back", "reverses"),
        new ColumnDimension("discounted", "Discounted", "is_discounted", Type: ValueType.Flag) { Absent = Unknown },
        new ColumnDimension("currency", "Currency", "currency") { Absent = Unknown },
        new ColumnDimension("channel", "Channel", "channel"),
        new ColumnDimension("source", "Source file", "file_name", DimensionTable.Batch),

        new EntityDimension("product", "Product", DimensionTable.Product),
        new ColumnDimension("category", "Category", "category", DimensionTable.Product),
        new ColumnDimension("brand", "Brand", "brand", DimensionTable.Product),
        new EntityDimension("store", "Store", DimensionTable.Store),
        new EntityDimension("promotion", "Promotion", DimensionTable.Promotion),

        new ColumnDimension("country", "Country", "country", DimensionTable.Place) { Absent = Unknown },
        new ColumnDimension("region", "Region", "region", DimensionTable.Place) { Absent = Unknown },
        new ColumnDimension("city", "City", "city", DimensionTable.Place) { Absent = Unknown },

        new EntityDimension("customer", "Customer", DimensionTable.Customer) { Absent = "(not identified)" },
        new ColumnDimension("segment", "Segment", "segment", DimensionTable.Segment),
        new ColumnDimension("age_group", "Age group", "age_group", DimensionTable.Customer) { IsOrdered = true, Absent = Unknown },
        new ColumnDimension("tenure_group", "Customer for", "tenure_group", DimensionTable.Customer) { Absent = Unknown },
        new ColumnDimension("gender", "Gender", "gender", DimensionTable.Customer) { Absent = Unknown },
        new ColumnDimension("subscription", "Subscription", "subscription", DimensionTable.Customer, ValueType.Flag) { Absent = Unknown },
    ];

    /// <summary>The calendar dimension of a grain.</summary>
    public static CalendarDimension Of(Grain grain) => All.OfType<CalendarDimension>().First(d => d.Grain == grain);
}
