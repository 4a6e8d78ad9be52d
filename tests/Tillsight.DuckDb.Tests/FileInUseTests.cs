using System.Diagnostics;
using Tillsight.Testing;

namespace Tillsight.DuckDb.Tests;

public class FileInUseTests
{
    [Fact]
    public async Task A_file_held_by_another_process_is_in_use_until_that_process_ends()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("held.duckdb");
        using var holder = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(FileInUseTests).Assembly.Location, "hold", path])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        Assert.Equal("held", await holder.StandardOutput.ReadLineAsync());

        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(path));
        Assert.Equal(DuckDbErrorKind.FileInUse, error.Kind);
        Assert.Contains(path, error.Message);

        holder.StandardInput.Close();
        await holder.WaitForExitAsync();
        using var database = DuckDbDatabase.Open(path);
    }
}
