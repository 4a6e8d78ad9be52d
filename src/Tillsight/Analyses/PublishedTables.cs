using Tillsight.Engines;

namespace Tillsight.Analyses;

/// <summary>Puts a table that an analysis gives back into the warehouse, in one transaction: the previous one stands until the new one is whole.</summary>
public static class PublishedTables
{
    public static void Replace(DuckDbEngine engine, PublishedTable table, CancellationToken cancellation)
    {
        string columns = string.Concat(table.ValueColumns.Select(c => $", {Sql.Name(c)} varchar not null"));
        Transaction.Run(engine, () =>
        {
            engine.Execute($"create or replace table {Sql.Name(table.Name)} ({Sql.Name(table.KeyColumn)} integer not null{columns})", cancellation);
            Append(engine, table);
        }, cancellation);
    }

    static void Append(DuckDbEngine engine, PublishedTable table)
    {
        using var appender = engine.Connection.CreateAppender(null, table.Name);
        int capacity = DuckDb.DuckDbChunkWriter.Capacity;
        for (int start = 0; start < table.Keys.Count; start += capacity)
        {
            int rows = Math.Min(capacity, table.Keys.Count - start);
            var keys = appender.Writer.Values<int>(0);
            for (int row = 0; row < rows; row++)
            {
                keys[row] = checked((int)table.Keys[start + row]);
                for (int column = 0; column < table.ValueColumns.Count; column++)
                    appender.Writer.SetString(column + 1, row, table.Values[start + row][column]);
            }
            appender.FlushChunk(rows);
        }
        appender.Close();
    }
}
