using System.Globalization;

namespace Tillsight.Metrics.Dimensions;

/// <summary>Monday to Sunday, in that order.</summary>
public sealed record WeekdayDimension : Dimension
{
    static readonly string[] Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public WeekdayDimension() : base("weekday", "Weekday")
    {
        IsOrdered = true;
        Absent = "(no date)";
    }

    public override string LineColumn => "order_date";

    public override string Key => "@weekday_of(l.order_date)";

    public override object? Cell(object? key) => key is long number ? Names[number - 1] : null;

    /// <summary>1 (Monday) to 7.</summary>
    public static object KeyOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7L : (long)date.DayOfWeek;

    public override string Condition(IReadOnlyList<string?> values, QueryParameters parameters)
    {
        var conditions = new List<string>();
        object[] numbers = [.. values.OfType<string>().Select(v => (object)Read(v))];
        if (numbers.Length > 0) conditions.Add($"(l.order_date is not null and {Key} in ({parameters.AddAll(numbers)}))");
        if (values.Contains(null)) conditions.Add("l.order_date is null");
        return $"({string.Join(" or ", conditions)})";
    }

    static long Read(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number is >= 1 and <= 7) return number;
        int index = Array.FindIndex(Names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase) || (text.Length == 3 && n.StartsWith(text, StringComparison.OrdinalIgnoreCase)));
        return index >= 0 ? index + 1 : throw DimensionValues.Wrong("weekday", text, "Monday to Sunday, or 1 (Monday) to 7");
    }
}
