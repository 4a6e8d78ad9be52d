using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping;

/// <summary>How a column is read for a field: of all that is known of its format, what matters for a value of that type.</summary>
static class FieldReading
{
    internal static ValueReading Of(string field, ColumnFacts column)
    {
        var type = StarField.Find(field)!.Type;
        var reading = Of(type, column);
        if (field is "discount_amount" && Median(column) < 0) return reading with { Negated = true };
        // 15 in a column called "Discount %" is 0.15, whether or not each value carries the sign.
        if (type == FieldType.Rate && column.NumberShare(n => n > 1) > 0 && !reading.Percent) return reading with { Percent = true };
        return reading;
    }

    internal static ValueReading Of(FieldType type, ColumnFacts column)
    {
        var reading = column.Format.Reading;
        var plain = new ValueReading { MissingWords = reading.MissingWords };
        return type switch
        {
            FieldType.Identifier => plain with { FloatTail = reading.FloatTail },
            FieldType.Text => plain,
            FieldType.Flag => plain with { TrueWords = TrueWords(column) },
            FieldType.Date or FieldType.Instant or FieldType.Time => plain with { Dates = reading.Dates, MonthLanguage = reading.MonthLanguage, DaysOnly = reading.DaysOnly && type == FieldType.Instant, Epoch = reading.Epoch },
            _ => reading with { TrueWords = [], Dates = [], MonthLanguage = null, FloatTail = false },
        };
    }

    static IReadOnlyList<string> TrueWords(ColumnFacts column)
    {
        string[] yes = [.. column.Values.Where(v => KnownWords.Yes.Contains(HeaderText.Plain(v)))];
        return yes.All(TypedSql.IsUsualTrueWord) ? [] : [.. yes.Select(y => y.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Median of what is not zero.</summary>
    static double Median(ColumnFacts column)
    {
        double negative = column.NumberShare(n => n < 0), positive = column.NumberShare(n => n > 0);
        return positive - negative;
    }

    /// <summary>The type in which a column without a field is kept.</summary>
    internal static FieldType TypeOf(ColumnFacts column) => column.Kind switch
    {
        ValueKind.Integer when column.Header.Terms.Contains(Term.Id) && column.Distinct > 30 => FieldType.Identifier,
        ValueKind.Integer => FieldType.Integer,
        ValueKind.Decimal => FieldType.Number,
        ValueKind.Boolean => FieldType.Flag,
        ValueKind.Date => FieldType.Date,
        ValueKind.Timestamp => FieldType.Instant,
        ValueKind.Time => FieldType.Time,
        _ => FieldType.Text,
    };
}
