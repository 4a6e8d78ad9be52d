using Tillsight.Engines;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping;

/// <summary>SQL that reads texts as instants and times of day, beyond what the engine's own patterns know: offsets, weekdays, months of other languages.</summary>
static class InstantSql
{
    /// <param name="text">SQL of the trimmed text.</param>
    internal static string Of(string text, ValueReading reading)
    {
        if (reading.Epoch is { } unit) return $"epoch_ms(try_cast({text} as bigint){(unit == EpochUnit.Seconds ? " * 1000" : "")})";
        return reading.Dates.Count == 0 ? $"try_cast({text} as timestamp)" : Parsed(text, reading);
    }

    internal static string TimeOfDay(string text, ValueReading reading) =>
        reading.Dates.Count == 0 ? $"try_cast({text} as time)" : $"cast({Parsed(text, reading)} as time)";

    static string Parsed(string text, ValueReading reading)
    {
        IEnumerable<string> patterns = reading.Dates;
        if (patterns.Any(p => p.Contains("%z", StringComparison.Ordinal)))
        {
            // An offset is dropped: what is kept is the wall clock as written. With %z the engine would answer with UTC instants.
            text = $@"regexp_replace({text}, '\s*([+-]\d\d:?\d\d|[+-]\d\d|Z)$', '')";
            patterns = patterns.Select(p => p.Replace("%z", "", StringComparison.Ordinal).TrimEnd());
        }
        if (patterns.Any(p => p.Contains("%a", StringComparison.Ordinal)))
        {
            // A weekday says nothing that the date does not, and the engine knows only its English abbreviations.
            text = $@"trim(regexp_replace({text}, '^\pL+[.,]*\s+|[,\s]+\pL+[.,]*$', ''))";
            patterns = patterns.Select(p => p.Replace("%a", "", StringComparison.Ordinal).Trim(' ', ','));
        }
        if (reading.MonthLanguage is { } language)
        {
            for (int month = 1; month <= 12; month++)
                text = $@"regexp_replace({text}, '(^|[^\pL])({string.Join('|', MonthNames.Spellings(language, month))})([^\pL]|$)', '\1{English[month - 1]}\3', 'i')";
            patterns = patterns.Select(p => p.Replace("%B", "%b", StringComparison.Ordinal));
        }
        return $"try_strptime({text}, [{Sql.Texts(patterns.Distinct(StringComparer.Ordinal))}])";
    }

    static readonly string[] English = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
}
