using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>Several statements in one text, each prepared after the one before it has run.</summary>
static class Script
{
    /// <summary>The result of the last statement; of a text without any, what DuckDB makes of it.</summary>
    public static ResultHandle Run(ConnectionHandle connection, string sql, CancellationToken ct)
    {
        ulong count = duckdb_extract_statements(connection, sql, out var statements);
        using (statements)
        {
            if (count == 0)
                return duckdb_extract_statements_error(statements) is { Length: > 0 }
                    ? throw DuckDbErrors.From(statements, sql)
                    : Interruption.Run(connection, sql, empty => duckdb_query(connection, sql, empty), ct);
            var result = Run(connection, statements, 0, sql, ct);
            for (ulong i = 1; i < count; i++)
            {
                result.Dispose();
                result = Run(connection, statements, i, sql, ct);
            }
            return result;
        }
    }

    static ResultHandle Run(ConnectionHandle connection, StatementsHandle statements, ulong index, string sql, CancellationToken ct)
    {
        var state = duckdb_prepare_extracted_statement(connection, statements, index, out var statement);
        using (statement)
        {
            if (state != DuckDbState.Success) throw DuckDbErrors.From(statement, sql);
            return Interruption.Run(connection, sql, result => duckdb_execute_prepared(statement, result), ct);
        }
    }
}
