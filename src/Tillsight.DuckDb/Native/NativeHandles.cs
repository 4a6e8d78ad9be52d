using System.Runtime.InteropServices;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb.Native;

// One handle for each thing the C API asks its caller to destroy. What it lends (vectors, names inside a
// result, error texts) stays a raw pointer. Every destroy function takes the address of the handle and accepts null.

abstract class NativeHandle() : SafeHandle(0, ownsHandle: true)
{
    public sealed override bool IsInvalid => handle == 0;
}

sealed class InstanceCacheHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_destroy_instance_cache(ref handle); return true; }
}

sealed class ConfigHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_destroy_config(ref handle); return true; }
}

sealed class DatabaseHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_close(ref handle); return true; }
}

sealed class ConnectionHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_disconnect(ref handle); return true; }
}

sealed class StatementHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_destroy_prepare(ref handle); return true; }
}

sealed class StatementsHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_destroy_extracted(ref handle); return true; }
}

sealed class ChunkHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_destroy_data_chunk(ref handle); return true; }
}

sealed class LogicalTypeHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_destroy_logical_type(ref handle); return true; }
}

sealed class ValueHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_destroy_value(ref handle); return true; }
}

sealed class ErrorDataHandle : NativeHandle
{
    protected override bool ReleaseHandle() { duckdb_destroy_error_data(ref handle); return true; }
}

sealed class AppenderHandle : NativeHandle
{
    // Destroying flushes what is still buffered, which nobody has asked for here: DuckDbAppender.Close does that.
    protected override bool ReleaseHandle()
    {
        duckdb_appender_clear(handle);
        return duckdb_appender_destroy(ref handle) == DuckDbState.Success;
    }
}

/// <summary>Owns the caller-allocated <see cref="NativeResult"/>; its contents are destroyed even when the query failed.</summary>
sealed unsafe class ResultHandle : NativeHandle
{
    public ResultHandle() => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)));

    public NativeResult Struct => *(NativeResult*)handle;

    protected override bool ReleaseHandle()
    {
        duckdb_destroy_result((NativeResult*)handle);
        NativeMemory.Free((void*)handle);
        return true;
    }
}
