using Tillsight.Sources.Values;
using Tillsight.Profiling.Columns;

namespace Tillsight.Profiling.Alerts.Table;

/// <summary>Texts that all have one length although they differ: codes.</summary>
sealed class ConstantLength : ColumnAlert
{
    public override string Kind => "constant_length";

    protected override Severity Severity(ColumnProfile column, ProfileOptions options) => Alerts.Severity.Note;

    protected override string Fix(ColumnProfile column) => "Nothing to do: it is read as a code.";

    protected override long? Rows(ColumnProfile column, ProfileOptions options) =>
        column is { Kind: ValueKind.Text, Distinct.Value: > 10, Texts: { } texts } && texts.ShortestLength == texts.LongestLength ? column.Rows - column.Missing : null;

    protected override string Say(ColumnProfile column) =>
        $"All values of {column.Name} are {column.Texts!.LongestLength} characters long: a code.";
}
