namespace Tillsight.Sources.Values;

/// <summary>What a point and a comma mean in a column's numbers, and what follows from it.</summary>
sealed class NumberChoice
{
    public required ReadingEvidence Reading { get; init; }

    public required NumberFormat Format { get; init; }

    public required long Conforming { get; init; }

    /// <summary>Numbers that can be read only the other way.</summary>
    public required CellExamples NotConforming { get; init; }

    public required string Reason { get; init; }

    /// <summary>The other reading where nothing decides.</summary>
    public string? Alternative { get; init; }

    public bool IsInteger => Reading.WithDecimals == Reading.FloatTails;

    public static NumberChoice Of(NumberEvidence numbers, ValueHints hints)
    {
        bool isOpen = numbers.Point.Only == numbers.Comma.Only && numbers.Either > 0;
        char point = isOpen ? hints.DecimalSeparator ?? Guess(numbers) : numbers.Comma.Only > numbers.Point.Only ? ',' : '.';
        var (reading, other) = point == '.' ? (numbers.Point, numbers.Comma) : (numbers.Comma, numbers.Point);
        return new NumberChoice
        {
            Reading = reading,
            Format = FormatOf(numbers, reading, point),
            Conforming = numbers.Plain + numbers.Either + reading.Only,
            NotConforming = other.OnlyExamples,
            Alternative = isOpen && hints.DecimalSeparator is null ? Words(point == '.' ? ',' : '.') : null,
            Reason = ReasonOf(numbers, reading, other, point, isOpen),
        };
    }

    /// <summary>
    /// Three digits after the only separator: decimals where whole numbers of four and more digits stand ungrouped beside them, else groups.
    /// </summary>
    static char Guess(NumberEvidence numbers)
    {
        bool hasUngrouped = numbers.Plain > 0 && (numbers.MaxPlain >= 1000 || numbers.MinPlain <= -1000);
        bool pointGroups = numbers.Comma.Groups.Contains('.');
        return pointGroups == hasUngrouped ? '.' : ',';
    }

    static NumberFormat FormatOf(NumberEvidence numbers, ReadingEvidence reading, char point) => new()
    {
        DecimalSeparator = point,
        GroupSeparator = reading.Groups.Count == 0 ? null : reading.Groups.Order().First(),
        MaxIntegerDigits = reading.MaxIntegerDigits,
        MaxDecimals = reading.MaxDecimals,
        HasFloatTail = reading.WithDecimals > 0 && reading.WithDecimals == reading.FloatTails,
        AreWhole = reading.WithDecimals == reading.WholeDecimals && numbers.Exponents == 0,
        Currencies = [.. numbers.Currencies.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)],
        IsPercent = numbers.Percents > 0,
        HasExponents = numbers.Exponents > 0,
        Negatives = numbers.Negatives.Max() == 0 ? NegativeStyle.None : (NegativeStyle)Array.IndexOf(numbers.Negatives, numbers.Negatives.Max()),
    };

    static string ReasonOf(NumberEvidence numbers, ReadingEvidence reading, ReadingEvidence other, char point, bool isOpen)
    {
        if (isOpen)
            return $"{ValueDecision.Say(numbers.Either)} numbers such as {ValueDecision.Quote(numbers.EitherExamples)} can be read with a {Words('.')} "
                + $"and with a {Words(',')}; read with a {Words(point)}.";
        if (reading.WithDecimals > 0 && reading.WithDecimals == reading.FloatTails)
            return "Whole numbers, written with a tail of \".0\" by a program that took them for fractions.";
        if (reading.Only == 0) return "Whole numbers.";
        string but = other.Only == 0 ? ""
            : $" {ValueDecision.Say(other.Only)} can only be read with a {Words(point == '.' ? ',' : '.')}, such as {ValueDecision.Quote(other.OnlyExamples)}.";
        return $"Numbers with a {Words(point)}: {ValueDecision.Say(reading.Only)} can only be read so.{but}";
    }

    static string Words(char point) => point == '.' ? "decimal point" : "decimal comma";
}
