using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Tillsight.DuckDb.Native;

static unsafe partial class NativeMethods
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial DuckDbState duckdb_query(ConnectionHandle connection, string sql, ResultHandle result);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_result(NativeResult* result);

    [LibraryImport(Library)] [return: MarshalUsing(typeof(BorrowedUtf8))]
    internal static partial string? duckdb_result_error(ResultHandle result);

    [LibraryImport(Library)]
    internal static partial DuckDbNativeError duckdb_result_error_type(ResultHandle result);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_column_count(ResultHandle result);

    [LibraryImport(Library)] [return: MarshalUsing(typeof(BorrowedUtf8))]
    internal static partial string? duckdb_column_name(ResultHandle result, ulong column);

    [LibraryImport(Library)]
    internal static partial LogicalTypeHandle duckdb_column_logical_type(ResultHandle result, ulong column);

    [LibraryImport(Library)]
    internal static partial ulong duckdb_rows_changed(ResultHandle result);

    [LibraryImport(Library)]
    internal static partial ChunkHandle duckdb_fetch_chunk(NativeResult result);
}
