using System.Runtime.InteropServices;
using Tillsight.DuckDb.Native;

namespace Tillsight.DuckDb;

/// <summary>The native library this binding was written for and tested with.</summary>
public static class DuckDbLibrary
{
    /// <summary>The one version accepted: the layout of its vectors and strings is read in place.</summary>
    public const string ExpectedVersion = "v1.5.5";

    /// <summary>Rows a chunk holds at most.</summary>
    public const int ChunkCapacity = 2048;

    static readonly Lazy<string> Checked = new(Check);

    /// <summary>The version found.</summary>
    /// <exception cref="DllNotFoundException">The library is not beside the program.</exception>
    /// <exception cref="NotSupportedException">It is there, in another version.</exception>
    public static string Version => Checked.Value;

    static string Check()
    {
        string file = OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
        try
        {
            string version = Verify(NativeMethods.duckdb_library_version(), file);
            ulong capacity = NativeMethods.duckdb_vector_size();
            return capacity == ChunkCapacity ? version : throw new NotSupportedException(
                $"The {file} that was loaded was built for chunks of {capacity} rows; {ChunkCapacity} were expected.");
        }
        catch (DllNotFoundException missing)
        {
            throw new DllNotFoundException($"DuckDB's library {file} was not found beside the program in {AppContext.BaseDirectory} "
                + $"(or was built for another processor than {RuntimeInformation.ProcessArchitecture}). "
                + "Run `npm ci` in the repository and build again.", missing);
        }
    }

    internal static string Verify(string? found, string file) => found == ExpectedVersion
        ? found
        : throw new NotSupportedException($"DuckDB {ExpectedVersion} was expected, but the {file} that was loaded says it is {found ?? "nothing"}. "
            + "Run `npm ci` in the repository and build again; if it persists, another copy stands before ours on the library path.");
}
