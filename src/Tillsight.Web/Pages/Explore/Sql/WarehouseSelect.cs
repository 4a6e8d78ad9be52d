using System.Globalization;
using Tillsight.DuckDb;
using Tillsight.Engines;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Explore.Sql;

/// <summary>A select that an analyst wrote, run within bounds of rows and time.</summary>
/// <remarks>Memory: DuckDB's limit is one for the whole warehouse and set where it is opened; the bound on rows is told to the engine, which then keeps
/// no more than it has to, and what passes the warehouse's limit is refused by the engine and said.</remarks>
static class WarehouseSelect
{
    public const int RowsOnPage = 1000, RowsInFile = 100_000;

    public static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(10);

    /// <summary>Longer texts are cut on a page: a thousand long rows would be no page.</summary>
    const int LongestCell = 500;

    /// <exception cref="UsageException">It is no select over the warehouse's tables, takes too long, or the engine refuses it.</exception>
    public static Table Run(WarehouseReader reader, string sql, IReadOnlySet<string> tables, bool isFile, CancellationToken cancellation)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(LongestRun);
        string text = sql.Trim().TrimEnd(';');
        try
        {
            SelectText.Check(reader, text, tables, clock.Token);
            int most = isFile ? RowsInFile : RowsOnPage;
            var found = reader.Ask(string.Create(CultureInfo.InvariantCulture, $"select * from (\n{text}\n) limit {most + 1}"), clock.Token);
            return TableOf(found, most, isFile);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UsageException($"The statement was stopped after {LongestRun.TotalSeconds:0} seconds. Filter more, or add up less.");
        }
        catch (OverflowException)
        {
            throw new UsageException("A number of the answer has more than 18 digits. Cast it to decimal(38, 2), double or varchar.");
        }
        catch (DuckDbException e)
        {
            throw new UsageException(Words(e));
        }
    }

    static string Words(DuckDbException failure)
    {
        string[] lines = failure.NativeMessage.Split('\n');
        string what = lines[0].Trim();
        if (failure.Kind == DuckDbErrorKind.OutOfMemory) return "The statement needs more memory than the warehouse may use. Filter more, or add up less.";
        // The statement stands one line further down in what the engine was given.
        if (Array.Find(lines, l => l.StartsWith("LINE ", StringComparison.Ordinal)) is { } place && int.TryParse(place.AsSpan(5, place.IndexOf(':', StringComparison.Ordinal) - 5), NumberStyles.None, CultureInfo.InvariantCulture, out int line))
        {
            int caret = lines[^1].IndexOf('^', StringComparison.Ordinal) - place.IndexOf(':', StringComparison.Ordinal) - 1;
            return FormattableString.Invariant($"Line {line - 1}{(caret > 0 ? FormattableString.Invariant($", column {caret}") : "")}: {what}");
        }
        return what;
    }

    static Table TableOf(ColumnSet found, int most, bool isFile)
    {
        int rows = Math.Min(found.RowCount, most);
        string title = found.RowCount > most ? $"The first {most.ToString("N0", CultureInfo.InvariantCulture)} rows" : $"{rows.ToString("N0", CultureInfo.InvariantCulture)} {(rows == 1 ? "row" : "rows")}";
        List<Column> columns = [.. found.Names.Select((name, i) => new Column(name, name, UnitOf(found[i])))];
        return new Table("select", title, columns, [.. Enumerable.Range(0, rows).Select(r => (IReadOnlyList<object?>)[.. Enumerable.Range(0, found.ColumnCount).Select(c => Cell(found.Value(r, c), isFile))])]);
    }

    static Unit UnitOf(Array column) => column switch { long?[] or decimal?[] or double?[] => Unit.Number, DateOnly?[] or DateTime?[] => Unit.Date, _ => Unit.Text };

    static object? Cell(object? value, bool isFile) => value switch
    {
        null or bool or long or decimal or double or DateOnly or DateTime => value,
        string text => isFile || text.Length <= LongestCell ? text : text[..LongestCell] + " …",
        byte[] bytes => $"{bytes.Length} bytes",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(item => Cell(item, isFile)))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
