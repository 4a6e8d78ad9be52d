using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tillsight.DuckDb;
using Tillsight.Engines;
using Tillsight.Sources;

namespace Tillsight.Warehouse.Archive;

/// <summary>Archives a Parquet file: the engine reads it, every cell becomes the text that it would have in an export.</summary>
public sealed class ParquetBatch(DuckDbEngine staging, string folder)
{
    /// <exception cref="BadInputException">The file is damaged or holds no rows of plain columns.</exception>
    public Batch Write(SourceFile file, CancellationToken cancellation)
    {
        string half = Path.Combine(folder, ".new-" + Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(half);
        try
        {
            string hash = Hash(file.Path), source = $"read_parquet({Sql.Text(file.Path)}, file_row_number = true)";
            var columns = staging.Query($"select column_name from (describe select * from read_parquet({Sql.Text(file.Path)}))", cancellation: cancellation).Column<string?>("column_name");
            string cells = string.Join(", ", columns.Select(c => $"cast({Sql.Name(c!)} as varchar) as {Sql.Name(c!)}"));
            long rows = staging.Execute($"copy (select file_row_number + 1 as _record, cast(null as bigint) as _line, cast(null as varchar) as _error, cast(null as varchar) as _text, {cells} from {source}) "
                + $"to {Sql.Text(Path.Combine(half, "part-00-0001.parquet"))} (format parquet, compression snappy)", cancellation);
            string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash + "\n\n" + string.Join('\t', columns))))[..16];
            string kept = Path.Combine(folder, id);
            if (Directory.Exists(kept)) Directory.Delete(half, recursive: true);
            else Directory.Move(half, kept);
            var stored = new FileInfo(file.Path);
            return new Batch(id, 0, "", "", file.Name, file.Path, null, hash, stored.Length, stored.Length, stored.LastWriteTimeUtc, rows, 0, null, null, id,
                "Parquet, typed columns read as text.", DateTime.UtcNow, Batch.Current);
        }
        catch (DuckDbException e)
        {
            Directory.Delete(half, recursive: true);
            throw new BadInputException($"This Parquet file cannot be read ({e.NativeMessage.Split('\n')[0]}). Export it again.", file.Name, e);
        }
        catch
        {
            Directory.Delete(half, recursive: true);
            throw;
        }
    }

    static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
