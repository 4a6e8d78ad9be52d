using Tillsight.Sources.Values;
using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Values with blanks around them, which make two values of one.</summary>
sealed class PaddedText : ColumnAlert
{
    public override string Kind => "padded_text";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "trim_text";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column is { Kind: ValueKind.Text, Texts.Padded: > 0 and var padded } ? padded : null;

    protected override string Say(ColumnProfile column) =>
        $"{Count(column.Texts!.Padded)} values of {column.Name} have blanks around them; they are trimmed.";
}
