using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tillsight.DuckDb.Native;
using Tillsight.Testing;

namespace Tillsight.DuckDb.Tests;

public class NativeLibraryTests
{
    public static TheoryData<string> EntryPoints =>
        [.. typeof(NativeMethods).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(method => method.Name).Where(name => name.StartsWith("duckdb_", StringComparison.Ordinal)).Distinct()];

    [Theory]
    [MemberData(nameof(EntryPoints))]
    public void The_library_exports_every_bound_function(string name)
    {
        var library = NativeLibrary.Load(NativeMethods.Library, typeof(NativeMethods).Assembly, searchPath: null);
        Assert.True(NativeLibrary.TryGetExport(library, name, out _));
    }

    // The functions that the V1 header marks as deprecated, of those that a reader or an appender might be tempted to use.
    [Theory]
    [InlineData("duckdb_result_get_chunk")]
    [InlineData("duckdb_row_count")]
    [InlineData("duckdb_column_data")]
    [InlineData("duckdb_nullmask_data")]
    [InlineData("duckdb_stream_fetch_chunk")]
    [InlineData("duckdb_execute_prepared_streaming")]
    [InlineData("duckdb_pending_prepared_streaming")]
    [InlineData("duckdb_appender_error")]
    [InlineData("duckdb_value_varchar")]
    public void No_deprecated_function_is_bound(string name) =>
        Assert.DoesNotContain(EntryPoints, row => row.Data == name);

    [Fact]
    public void There_are_bound_functions_to_check() => Assert.InRange(EntryPoints.Count, 70, 200);

    [Fact]
    public void The_version_is_the_pinned_one() => Assert.Equal("v1.5.5", DuckDbLibrary.Version);

    [Fact]
    public void The_version_is_the_one_that_npm_fetches() =>
        Assert.Contains($"\"@duckdb/node-bindings\": \"{DuckDbLibrary.ExpectedVersion[1..]}-", File.ReadAllText(Path.Combine(SharedData.Repository, "package.json")));

    [Fact]
    public void Another_version_is_refused_by_name()
    {
        var error = Assert.Throws<NotSupportedException>(() => DuckDbLibrary.Verify("v1.5.6", "libduckdb.so"));
        Assert.Contains("v1.5.6", error.Message);
        Assert.Contains("v1.5.5", error.Message);
        Assert.Contains("npm ci", error.Message);
    }

    [Fact]
    public void Structures_have_the_sizes_of_the_header()
    {
        Assert.Equal(48, Unsafe.SizeOf<NativeResult>());
        Assert.Equal(24, Unsafe.SizeOf<NativeProgress>());
        Assert.Equal(16, Unsafe.SizeOf<NativeHugeInt>());
        Assert.Equal(24, Unsafe.SizeOf<NativeDecimal>());
        Assert.Equal(16, Unsafe.SizeOf<DuckDbInterval>());
    }
}
