using System.Text;
using Tillsight.Mapping.Headers;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Facts;

/// <summary>How a column is written, in the terms of a mapping.</summary>
public sealed class ColumnFormat
{
    const int Scale = 6;

    readonly ValueFormat _format;

    public ColumnFormat(ValueFormat format)
    {
        _format = format;
        Reading = ReadingOf(format);
    }

    public ValueKind Kind => _format.Kind;

    /// <summary>How the mapping reads the column.</summary>
    public ValueReading Reading { get; }

    /// <summary>ISO 4217 code of the sign beside the numbers; null where there is none.</summary>
    public string? Currency => _format.Number?.Currencies.Select(CurrencySign.CodeOf).FirstOrDefault(c => c is not null);

    public bool HasLeadingZeros => _format.HasLeadingZeros;

    /// <summary>Every number is whole, whatever decimals are written.</summary>
    public bool AreWhole => _format.Number?.AreWhole ?? false;

    /// <summary>All values can be read with the day first and with the month first, and nothing tells which.</summary>
    public bool IsDayMonthOpen => _format is { Kind: ValueKind.Date or ValueKind.Timestamp, IsAmbiguous: true };

    /// <summary>Why it is read so, in plain English.</summary>
    public string Reason => _format.Reason;

    /// <summary>The number that a cell is, NaN where it is none.</summary>
    public double Number(string cell)
    {
        if (Kind is not (ValueKind.Integer or ValueKind.Decimal) || _format.Number is not { } number) return double.NaN;
        Span<byte> utf8 = stackalloc byte[128];
        if (!Encoding.UTF8.TryGetBytes(cell, utf8, out int length) || !number.TryRead(utf8[..length], Scale, out long unscaled)) return double.NaN;
        return unscaled / 1e6 / (number.IsPercent ? 100 : 1);
    }

    /// <summary>The instant of a cell (its wall clock where it has an offset), null where it is none.</summary>
    public DateTime? Instant(string cell)
    {
        Span<byte> utf8 = stackalloc byte[128];
        if (!Encoding.UTF8.TryGetBytes(cell, utf8, out int length)) return null;
        foreach (var pattern in _format.Dates)
            if (pattern.TryRead(utf8[..length], out long microseconds)) return DateTime.UnixEpoch.AddTicks(microseconds * 10);
        return null;
    }

    static ValueReading ReadingOf(ValueFormat format)
    {
        var reading = new ValueReading { MissingWords = [.. format.MissingWords.Select(w => w.Word.Trim().ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)] };
        return format.Kind switch
        {
            ValueKind.Integer or ValueKind.Decimal => NumberReading(reading, format.Number!),
            ValueKind.Date or ValueKind.Timestamp or ValueKind.Time => reading with
            {
                Dates = DatesOf(format),
                MonthLanguage = format.Dates.Select(d => d.MonthLanguage).FirstOrDefault(l => l is not (null or "en")),
                DaysOnly = format is { Kind: ValueKind.Timestamp, IsMidnightOnly: true },
                Epoch = format.Epoch,
            },
            ValueKind.Boolean => reading with { TrueWords = TrueWordsOf(format.Boolean!) },
            _ => reading,
        };
    }

    static ValueReading NumberReading(ValueReading reading, NumberFormat number) => reading with
    {
        Decimal = number.DecimalSeparator,
        Group = number.GroupSeparator,
        Strip = number.Currencies,
        Percent = number.IsPercent,
        AccountingNegatives = number.Negatives is NegativeStyle.Parentheses or NegativeStyle.Trailing,
        FloatTail = number.HasFloatTail,
    };

    /// <summary>ISO instants need no pattern (a plain cast is faster); a day alone keeps its own, which says that there is no time of day.</summary>
    static IReadOnlyList<string> DatesOf(ValueFormat format)
    {
        if (format.Epoch is not null) return [];
        string[] patterns = [.. format.Dates.Select(d => d.Strptime)];
        bool iso = patterns.All(p => p is "%H:%M" or "%H:%M:%S" or "%Y-%m-%d %H:%M:%S" or "%Y-%m-%d %H:%M" or "%Y-%m-%d %H:%M:%S.%f" or "%Y-%m-%dT%H:%M:%S" or "%Y-%m-%dT%H:%M:%S.%f");
        return iso ? [] : patterns;
    }

    static IReadOnlyList<string> TrueWordsOf(BooleanWords words) => TypedSql.IsUsualTrueWord(words.True) ? [] : [words.True];
}
