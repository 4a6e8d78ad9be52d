using Tillsight.DuckDb;
using Tillsight.Engines;
using Tillsight.Views;

namespace Tillsight.Delivery.Exports;

/// <summary>Tables of views as Parquet: text, integers, decimals (6 digits), doubles, dates and timestamps by what their cells hold.</summary>
public sealed class ParquetExport : IDisposable
{
    readonly DuckDbEngine engine = DuckDbEngine.InMemory();

    public void Write(Table table, string path)
    {
        var types = table.Columns.Select((_, c) => TypeOf(table.Rows.Select(r => r[c]).FirstOrDefault(v => v is not null))).ToList();
        engine.Execute($"create or replace table exported ({string.Join(", ", table.Columns.Select((c, i) => $"{Sql.Name(c.Name)} {types[i]}"))})");
        using (var appender = engine.Connection.CreateAppender(null, "exported"))
        {
            for (int start = 0; start < table.Rows.Count; start += DuckDbChunkWriter.Capacity)
            {
                int rows = Math.Min(DuckDbChunkWriter.Capacity, table.Rows.Count - start);
                for (int row = 0; row < rows; row++)
                    for (int column = 0; column < types.Count; column++) Set(appender.Writer, column, row, table.Rows[start + row][column]);
                appender.FlushChunk(rows);
            }
            appender.Close();
        }
        engine.Execute($"copy exported to {Sql.Text(path)} (format parquet)");
    }

    public void Dispose() => engine.Dispose();

    static string TypeOf(object? value) => value switch
    {
        bool => "boolean",
        int or long => "bigint",
        decimal => "decimal(24, 6)",
        double => "double",
        DateOnly => "date",
        DateTime => "timestamp",
        _ => "varchar",
    };

    static void Set(DuckDbChunkWriter writer, int column, int row, object? value)
    {
        switch (value)
        {
            case null: writer.SetNull(column, row); break;
            case bool v: writer.Set(column, row, v); break;
            case int v: writer.Set(column, row, (long)v); break;
            case long v: writer.Set(column, row, v); break;
            case decimal v: writer.SetDecimal(column, row, Math.Round(v, 6)); break;
            case double v: writer.Set(column, row, v); break;
            case DateOnly v: writer.SetDate(column, row, v); break;
            case DateTime v: writer.SetTimestamp(column, row, v); break;
            default: writer.SetString(column, row, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }
}
