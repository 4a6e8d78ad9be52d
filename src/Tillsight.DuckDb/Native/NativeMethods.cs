using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Tillsight.DuckDb.Native;

/// <summary>
/// The part of <c>duckdb.h</c> (V1, library 1.5.5) that this project uses, under the names it has there.
/// No function that the header marks as deprecated is bound; a test resolves every entry point.
/// </summary>
static unsafe partial class NativeMethods
{
    public const string Library = "duckdb";

    [LibraryImport(Library)] [return: MarshalUsing(typeof(BorrowedUtf8))]
    internal static partial string? duckdb_library_version();

    [LibraryImport(Library)]
    internal static partial ulong duckdb_vector_size();

    [LibraryImport(Library)]
    internal static partial void duckdb_free(void* memory);

    // Errors

    [LibraryImport(Library)]
    internal static partial DuckDbNativeError duckdb_error_data_error_type(ErrorDataHandle error);

    [LibraryImport(Library)] [return: MarshalUsing(typeof(BorrowedUtf8))]
    internal static partial string? duckdb_error_data_message(ErrorDataHandle error);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_error_data(ref nint error);
}
