using Tillsight.Mapping.Facts;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Drift;

/// <summary>Whether a column is now written in a way that its kept reading would misread.</summary>
static class FormatChange
{
    /// <summary>What changed, in words; null where the kept reading still does. Only what today's values prove counts: whole numbers say nothing of a decimal comma.</summary>
    internal static string? Of(ValueReading before, ValueReading after, ColumnFacts now) => now.Kind switch
    {
        ValueKind.Integer or ValueKind.Decimal => OfNumbers(before, after, now),
        ValueKind.Date or ValueKind.Timestamp => OfDates(before, after, now),
        ValueKind.Text when before.Dates.Count > 0 || before.Epoch is not null => $"its values are no dates any more, such as \"{now.Values[0]}\"",
        ValueKind.Text when before.Decimal != '.' || before.Group is not null || before.Strip.Count > 0 || before.Percent => $"its values are no numbers any more, such as \"{now.Values[0]}\"",
        _ => null,
    };

    static string? OfNumbers(ValueReading before, ValueReading after, ColumnFacts now)
    {
        bool hasDecimals = now.Kind == ValueKind.Decimal;
        if (hasDecimals && after.Decimal != before.Decimal) return $"numbers have a decimal {Spoken(after.Decimal)} where they had a {Spoken(before.Decimal)}";
        if (after.Group is { } group && group != before.Group && group != ' ') return group == before.Decimal ? $"\"{group}\" groups thousands where it was the decimal separator" : $"thousands are grouped with \"{group}\"";
        if (after.Percent != before.Percent && after.Percent) return "numbers carry a percent sign";
        if (after.Strip.Except(before.Strip, StringComparer.Ordinal).ToList() is { Count: > 0 } signs) return $"numbers carry {string.Join(", ", signs)}";
        if (after.AccountingNegatives && !before.AccountingNegatives) return "negative numbers are in parentheses or have the minus behind";
        if (after.FloatTail && !before.FloatTail) return "whole numbers end in \".0\"";
        if (after.Negated != before.Negated) return "the sign of its amounts has turned";
        return null;
    }

    static string? OfDates(ValueReading before, ValueReading after, ColumnFacts now)
    {
        if (after.Epoch != before.Epoch) return "instants are counted in another way";
        if (after.MonthLanguage != before.MonthLanguage) return "months are named in another language";
        if (now.Format.IsDayMonthOpen) return null; // Both orders read every value: the kept one stands.
        if (after.Dates.Count == 0 && before.Dates.Count == 0) return null;
        var unread = after.Dates.Except(before.Dates, StringComparer.Ordinal).ToList();
        if (after.Dates.Count > 0 && unread.Count == 0) return null;
        return $"dates are {Sample(now)} ({(after.Dates.Count == 0 ? "ISO" : string.Join(", ", after.Dates))}) where they were {(before.Dates.Count == 0 ? "ISO" : string.Join(", ", before.Dates))}";
    }

    static string Sample(ColumnFacts now) => $"\"{now.Values[0]}\"";

    static string Spoken(char separator) => separator == ',' ? "comma" : "point";
}
