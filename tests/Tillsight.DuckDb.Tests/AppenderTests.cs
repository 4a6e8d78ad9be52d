namespace Tillsight.DuckDb.Tests;

public class AppenderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(300_000)]
    public void What_was_appended_is_what_is_read(int rows)
    {
        using var database = DuckDbDatabase.Open("");
        using var connection = database.Connect();
        connection.Execute("create table t (i bigint, s varchar, d decimal(18,2))");
        using (var appender = connection.CreateAppender(null, "t"))
        {
            for (int done = 0; done < rows;)
            {
                int count = Math.Min(DuckDbChunkWriter.Capacity, rows - done);
                var numbers = appender.Writer.Values<long>(0);
                for (int row = 0; row < count; row++, done++)
                {
                    numbers[row] = done;
                    if (done % 7 == 3) appender.Writer.SetNull(1, row);
                    else appender.Writer.SetString(1, row, Text(done));
                    appender.Writer.SetDecimal(2, row, done / 100m);
                }
                appender.FlushChunk(count);
            }
            appender.Close();
        }
        using var result = connection.Query("select i, s, d from t order by i");
        long next = 0;
        while (result.NextChunk(out var chunk))
        {
            var numbers = chunk.Column<long>(0);
            var texts = chunk.Text(1);
            var amounts = chunk.Decimals(2);
            for (int row = 0; row < chunk.RowCount; row++, next++)
            {
                Assert.Equal(next, numbers[row]);
                Assert.Equal(next % 7 == 3 ? null : Text(next), texts.GetString(row));
                Assert.Equal(next / 100m, amounts[row]);
            }
        }
        Assert.Equal(rows, next);
    }

    static string Text(long i) => new string('é', (int)(i % 9)) + i;
}
