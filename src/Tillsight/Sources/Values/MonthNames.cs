using System.Text;

namespace Tillsight.Sources.Values;

/// <summary>Names of months and weekdays in the languages of the exports we meet, full and short.</summary>
static class MonthNames
{
    static readonly (string Language, string Months, string Weekdays)[] Languages =
    [
        ("en", "january february march april may june july august september october november december", "monday tuesday wednesday thursday friday saturday sunday"),
        ("de", "januar februar märz april mai juni juli august september oktober november dezember", "montag dienstag mittwoch donnerstag freitag samstag sonntag"),
        ("fr", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "lundi mardi mercredi jeudi vendredi samedi dimanche"),
        ("es", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "lunes martes miércoles jueves viernes sábado domingo"),
        ("it", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", "lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        ("nl", "januari februari maart april mei juni juli augustus september oktober november december", "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
    ];

    // Short forms that are not the first three letters.
    static readonly (string Language, int Month, string Names)[] Shorts =
    [
        ("en", 9, "sept"), ("de", 3, "mrz mär"), ("de", 9, "sept"),
        ("fr", 1, "janv"), ("fr", 2, "févr fév"), ("fr", 4, "avr"), ("fr", 7, "juil"), ("fr", 9, "sept"), ("fr", 12, "déc"),
        ("es", 9, "sept"), ("it", 9, "sett"), ("nl", 3, "mrt"),
    ];

    static readonly Dictionary<string, MonthName> Months = MonthsByName();

    static readonly HashSet<string> Weekdays = WeekdaysByName();

    static readonly Dictionary<string, MonthName>.AlternateLookup<ReadOnlySpan<char>> MonthLookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WeekdayLookup = Weekdays.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Which pairs of first letters begin a name: most words of a text are told from names by these alone.</summary>
    static readonly bool[] Starts = StartsByLetters();

    /// <summary>False where no name begins like the word.</summary>
    public static bool MayName(ReadOnlySpan<byte> word) =>
        word.Length > 1 && (word[1] >= 0x80 || Starts[(word[0] & 0x1F) << 5 | (word[1] & 0x1F)]);

    static bool[] StartsByLetters()
    {
        bool[] starts = new bool[32 * 32];
        foreach (string name in Months.Keys.Concat(Weekdays))
            if (name[0] < 0x80 && name[1] < 0x80) starts[(name[0] & 0x1F) << 5 | (name[1] & 0x1F)] = true;
        return starts;
    }

    /// <summary>The month of that name; its number is 0 where there is none.</summary>
    public static MonthName Month(ReadOnlySpan<byte> name)
    {
        Span<char> lower = stackalloc char[16];
        int length = Lower(name, lower);
        return length > 0 && MonthLookup.TryGetValue(lower[..length], out var month) ? month : default;
    }

    /// <summary>ISO 639-1 codes of the languages whose month names are known.</summary>
    public static IReadOnlyList<string> LanguageCodes { get; } = [.. Languages.Select(l => l.Language)];

    /// <summary>Every spelling of a month's name in a language, longest first.</summary>
    /// <param name="month">1 to 12.</param>
    public static IReadOnlyList<string> Spellings(string language, int month)
    {
        string full = Languages.First(l => l.Language == language).Months.Split(' ')[month - 1];
        var shorts = Shorts.Where(s => s.Language == language && s.Month == month).SelectMany(s => s.Names.Split(' '));
        return [.. shorts.Append(full).Append(full[..3]).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length)];
    }

    public static bool IsWeekday(ReadOnlySpan<byte> name)
    {
        Span<char> lower = stackalloc char[16];
        int length = Lower(name, lower);
        return length > 0 && WeekdayLookup.Contains(lower[..length]);
    }

    static int Lower(ReadOnlySpan<byte> name, Span<char> into)
    {
        if (name.Length > into.Length || !Encoding.UTF8.TryGetChars(name, into, out int length)) return 0;
        for (int i = 0; i < length; i++) into[i] = char.ToLowerInvariant(into[i]);
        return length;
    }

    static Dictionary<string, MonthName> MonthsByName()
    {
        var names = new Dictionary<string, MonthName>(StringComparer.Ordinal);
        foreach (var (language, months, _) in Languages)
            foreach (var (name, i) in months.Split(' ').Select((n, i) => (n, i)))
            {
                names.TryAdd(name, new MonthName(i + 1, language, IsShort: false));
                names.TryAdd(name[..3], new MonthName(i + 1, language, IsShort: true));
            }
        foreach (var (language, month, shorts) in Shorts)
            foreach (string name in shorts.Split(' ')) names.TryAdd(name, new MonthName(month, language, IsShort: true));
        // The first three letters are those of two months: they name neither.
        names.Remove("jui");
        return names;
    }

    static HashSet<string> WeekdaysByName()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, _, weekdays) in Languages)
            foreach (string name in weekdays.Split(' ')) names.UnionWith([name, name[..3], name[..2]]);
        return names;
    }
}

/// <param name="Number">1 to 12.</param>
/// <param name="Language">ISO 639-1 code of the first language that has the name; English wins where several do.</param>
readonly record struct MonthName(int Number, string Language, bool IsShort);
