using System.Globalization;

namespace Tillsight.Sources.Values;

/// <summary>Weighs what a column's cells showed.</summary>
sealed class ValueDecision(ValueSniffer column, ValueHints hints)
{
    /// <summary>A column is of a kind if at least this share of its values is.</summary>
    const double EnoughShare = 0.90;

    /// <summary>Enough where the column's name says what it should hold: the rest are errors to be shown, not another kind.</summary>
    const double EnoughShareOfNamed = 0.50;

    /// <summary>One code among so many numbers, or one leading zero, and the numbers are identifiers.</summary>
    const int OneIn = 1000;

    readonly NumberEvidence _numbers = column.Numbers;
    readonly long _values = column.Cells - column.Empty - column.Missing;

    public ValueFormat Decide()
    {
        if (_values == 0) return Of(ValueKind.Empty, 0, "No cell holds a value.", []);
        var number = NumberChoice.Of(_numbers, hints);
        var dates = DateChoice.Of(column.Dates, hints);
        if (IsEnough(dates.Conforming, hints.SpeaksOfTime)) return Date(dates, number);
        if (CompactDates() is { } compact) return compact;
        if (IsEnough(number.Conforming, hints.SpeaksOfMeasure)) return Number(number, dates);
        if (!column.Words.IsOverfull && column.Others == _values && BooleanWords.Of(column.Words.Items) is { } pair)
            return Of(ValueKind.Boolean, _values, $"Every value is \"{pair.True}\" or \"{pair.False}\".", []) with { Boolean = pair };
        return Text(number, dates);
    }

    bool IsEnough(long conforming, bool isNamed = false) => conforming > 0 && conforming >= (isNamed ? EnoughShareOfNamed : EnoughShare) * _values;

    ValueFormat Date(DateChoice dates, NumberChoice number)
    {
        var examples = Merge(dates.NotConforming, column.OtherExamples, _numbers.Examples);
        _ = number;
        return Of(dates.Kind, dates.Conforming, dates.Reason, examples) with
        {
            Dates = dates.Patterns,
            IsOrderProven = dates.IsProven,
            IsAmbiguous = dates.Alternative is not null,
            Alternative = dates.Alternative,
            IsMidnightOnly = dates.IsMidnightOnly,
        };
    }

    /// <summary>Dates of eight digits and instants counted from 1970, which look like plain numbers.</summary>
    ValueFormat? CompactDates()
    {
        if (_numbers.Plain < EnoughShare * _values || _numbers.Count > _numbers.Plain) return null;
        long days = Math.Max(_numbers.YearFirstDays, hints.SpeaksOfTime ? _numbers.DayFirstDays : 0);
        if (IsEnough(days) && (_numbers.MinPlain != _numbers.MaxPlain || hints.SpeaksOfTime))
        {
            bool isYearFirst = _numbers.YearFirstDays == days;
            var pattern = DateLayouts.Patterns("E"u8, default).Find(p => p.Order == DateOrder.YearFirst == isYearFirst)!;
            string reason = $"Eight digits that are days of the calendar ({pattern.Strptime}).";
            return Of(ValueKind.Date, days, reason, Merge(column.OtherExamples)) with { Dates = [pattern] };
        }
        if (!hints.SpeaksOfTime || Epochs.UnitOf(_numbers.MinPlain, _numbers.MaxPlain) is not { } unit) return null;
        return Of(ValueKind.Timestamp, _numbers.Plain, $"The name speaks of time and every number, as {Epochs.Words(unit)} since 1970, falls between 2000 and 2050.",
            Merge(column.OtherExamples)) with { Epoch = unit };
    }

    ValueFormat Number(NumberChoice number, DateChoice dates)
    {
        var examples = Merge(number.NotConforming, column.OtherExamples, dates.Examples);
        if (column.Codes > 0 && column.Codes * OneIn >= _numbers.Count && number.Reading.WithDecimals == number.Reading.FloatTails)
            return AsText(
                number, $"{Say(_numbers.Count)} of {Say(_values)} values are numbers, but codes such as {Quote(column.CodeExamples)} are among them: identifiers.");
        if (number.Reading.WithDecimals == 0 && _numbers.LeadingZeros > 0 && _numbers.LeadingZeros * OneIn >= _numbers.Count)
            return AsText(number, $"Numbers with zeros in front, such as {Quote(_numbers.LeadingZeroExamples)}: identifiers.") with { HasLeadingZeros = true };
        if (number.Reading.WithDecimals == 0 && number.Reading.MaxIntegerDigits > 18)
            return AsText(number, $"Numbers of up to {number.Reading.MaxIntegerDigits} digits: identifiers.");
        return Of(number.IsInteger ? ValueKind.Integer : ValueKind.Decimal, number.Conforming, number.Reason, examples) with
        {
            Number = number.Format,
            IsAmbiguous = number.Alternative is not null,
            Alternative = number.Alternative,
        };
    }

    ValueFormat AsText(NumberChoice number, string reason) => Of(ValueKind.Text, _values, reason, []) with { Number = number.Format };

    ValueFormat Text(NumberChoice number, DateChoice dates)
    {
        string reason = number.Conforming > 0 && number.Conforming * 2 >= _values
            ? $"Only {Share(number.Conforming)} of the values are numbers; {Quote(column.OtherExamples)} is not."
            : dates.Conforming > 0 && dates.Conforming * 2 >= _values
                ? $"Only {Share(dates.Conforming)} of the values are dates; {Quote(column.OtherExamples)} is not."
                : "Words.";
        return Of(ValueKind.Text, _values, reason, []);
    }

    ValueFormat Of(ValueKind kind, long conforming, string reason, IReadOnlyList<CellExample> notConforming) => new()
    {
        Kind = kind,
        Cells = column.Cells,
        Empty = column.Empty,
        Missing = column.Missing,
        MissingWords = column.MissingWords.Items,
        Conforming = conforming,
        NotConformingExamples = conforming < _values ? notConforming : [],
        Reason = reason,
    };

    static IReadOnlyList<CellExample> Merge(params ReadOnlySpan<CellExamples> sources)
    {
        var merged = new CellExamples();
        foreach (var source in sources) merged.Add(source);
        return merged.Items;
    }

    string Share(long count) => (100.0 * count / _values).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    internal static string Say(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Quote(CellExamples examples) => examples.Items.Count == 0 ? "some" : $"\"{examples.Items[0].Text}\"";
}
