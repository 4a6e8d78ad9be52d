using System.Globalization;
using System.Text.Json;
using Tillsight.Workspaces;

namespace Tillsight.Warehouse.Erasure;

/// <summary>Rows of one place that held the customer and no longer do.</summary>
public sealed record ErasedPlace(string Place, long Rows);

/// <summary>One customer's erasure: also the tombstone by which later loads know the customer, and its certificate.</summary>
/// <param name="CustomerHash">HMAC-SHA-256 of the customer's id under the workspace's secret; the id itself is kept nowhere.</param>
/// <param name="ErasedAt">UTC.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="IsComplete">False from the first step to the last: whatever load comes next then finishes it.</param>
/// <param name="ToCheck">Files written by people (stories, boards) that name the customer and were left alone.</param>
public sealed record Tombstone(string CustomerHash, DateTime ErasedAt, string By, bool IsComplete, IReadOnlyList<ErasedPlace> Places, IReadOnlyList<string> ToCheck)
{
    /// <summary>Short name of the certificate.</summary>
    public string Number => CustomerHash[..12];
}

/// <summary>The tombstones of a workspace: a JSON file each below <c>erasures/</c>. They outlive every load and every rebuild.</summary>
public sealed class Tombstones(Workspace workspace)
{
    static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    string Folder => Path.Combine(workspace.Folder, "erasures");

    /// <summary>The latest first.</summary>
    /// <exception cref="BadInputException">A file was changed by hand.</exception>
    public IReadOnlyList<Tombstone> All() => !Directory.Exists(Folder) ? []
        : [.. Directory.EnumerateFiles(Folder, "*.json").Select(Read).OrderByDescending(t => t.ErasedAt).ThenBy(t => t.CustomerHash, StringComparer.Ordinal)];

    public string HashOf(string customerId) => WorkspaceSecret.NameOf(WorkspaceSecret.Of(workspace), customerId);

    public void Keep(Tombstone stone)
    {
        Directory.CreateDirectory(Folder);
        WholeFile.Write(Path.Combine(Folder, stone.CustomerHash + ".json"), JsonSerializer.Serialize(stone, Options));
    }

    static Tombstone Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Tombstone>(File.ReadAllText(file), Options) ?? throw new JsonException("empty");
        }
        catch (JsonException e)
        {
            throw new BadInputException($"The certificate of an erasure is damaged ({e.Message}). Put a backup in its place: without it a load could bring the customer back.", file, e);
        }
    }

    /// <summary>The certificate as people file it.</summary>
    public static string Certificate(Tombstone stone, string shop) => $"""
        # Certificate of erasure {stone.Number}

        - Shop: {shop}
        - Erased: {stone.ErasedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, at the request of {stone.By}
        - Customer (HMAC-SHA-256 of the id; the id is not kept): `{stone.CustomerHash}`
        - State: {(stone.IsComplete ? "complete" : "begun; the next load, or the button on the page, finishes it")}

        | place | rows or files |
        |---|---:|
        {string.Join('\n', stone.Places.Select(p => $"| {p.Place} | {p.Rows.ToString(CultureInfo.InvariantCulture)} |"))}

        Sales stay in the figures without the customer. The hash keeps later loads of the same or corrected files from bringing the customer back.
        {(stone.ToCheck.Count == 0 ? "" : "\nFiles written by people that name the customer, left for them to change: " + string.Join(", ", stone.ToCheck) + "\n")}
        """;
}
