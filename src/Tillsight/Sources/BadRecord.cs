namespace Tillsight.Sources;

/// <summary>A record that cannot be laid into the table's columns. It is handed over with its text, never dropped, so that it can be quarantined.</summary>
/// <param name="RecordNumber">1-based number of the record among the file's data records, good and bad.</param>
/// <param name="LineNumber">1-based physical line on which it starts.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="FieldsFound">How many fields were found.</param>
/// <param name="FieldsExpected">How many the table has.</param>
/// <param name="Text">The record as written, at most <see cref="MaxText"/> characters of it.</param>
public sealed record BadRecord(
    long RecordNumber, long LineNumber, BadRecordReason Reason, int FieldsFound, int FieldsExpected, string Text)
{
    public const int MaxText = 65_536;

    /// <summary>What is wrong, in words ("10 fields found, 8 expected").</summary>
    public string Message => Reason switch
    {
        BadRecordReason.TooManyFields => $"{FieldsFound} fields found, {FieldsExpected} expected",
        BadRecordReason.UnclosedQuote => "a quote is opened and never closed",
        BadRecordReason.MisplacedQuote => $"a quote stands where none belongs: {FieldsFound} fields found, {FieldsExpected} expected",
        BadRecordReason.NulByte => "it contains NUL bytes (a damaged or half-written file)",
        BadRecordReason.ConflictMarker => "it is a merge-conflict marker left by a version-control tool",
        BadRecordReason.Comment => "it is a comment line",
        BadRecordReason.RepeatedHeader => "it repeats the header",
        BadRecordReason.NotAnObject => "it is not a JSON object",
        BadRecordReason.InvalidJson => "it is not valid JSON",
        _ => throw new InvalidOperationException($"Unknown reason {Reason}."),
    };
}

/// <summary>Why a record could not be read.</summary>
public enum BadRecordReason
{
    TooManyFields, UnclosedQuote, MisplacedQuote, NulByte, ConflictMarker, Comment, RepeatedHeader, NotAnObject, InvalidJson,
}
