using System.Runtime.InteropServices.Marshalling;
using System.Text;

namespace Tillsight.DuckDb.Native;

/// <summary>Text that the library lends: read, never freed.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(BorrowedUtf8))]
static unsafe class BorrowedUtf8
{
    public static string? ConvertToManaged(byte* text) => Utf8StringMarshaller.ConvertToManaged(text);
}

/// <summary>Text that the library hands over: read, then given back with <c>duckdb_free</c>.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(OwnedUtf8))]
static unsafe class OwnedUtf8
{
    public static string? ConvertToManaged(byte* text) => Utf8StringMarshaller.ConvertToManaged(text);

    public static void Free(byte* text) => NativeMethods.duckdb_free(text);
}

static class StrictUtf8
{
    /// <summary>Throws on half a surrogate pair, where the ordinary encoding would silently store U+FFFD.</summary>
    public static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
