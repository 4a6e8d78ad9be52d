using Tillsight.Engines;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>Writes the whole star as Parquet. The engine may write inside its workspace only, so files are made there and moved.</summary>
public sealed class StarExport(Workspace workspace, DuckDbEngine engine, CancellationToken cancellation)
{
    /// <returns>Full paths of the files, one a table.</returns>
    public IReadOnlyList<string> WriteParquet(string folder)
    {
        string target = Path.GetFullPath(folder), made = Path.Combine(workspace.Folder, ".export");
        try
        {
            Directory.CreateDirectory(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The folder cannot be made ({e.Message}). Name another.", target, e);
        }
        Directory.CreateDirectory(made);
        try
        {
            var files = new List<string>();
            foreach (string table in StarTables.All)
            {
                string file = Path.Combine(made, table + ".parquet"), place = Path.Combine(target, table + ".parquet");
                engine.Execute($"copy {table} to {Sql.Text(file)} (format parquet, compression zstd)", cancellation);
                File.Move(file, place, overwrite: true);
                files.Add(place);
            }
            return files;
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }
}
