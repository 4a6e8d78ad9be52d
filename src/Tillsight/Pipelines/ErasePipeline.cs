using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Warehouse;
using Tillsight.Warehouse.Erasure;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>
/// Erases a customer everywhere in a workspace. The tombstone is written first, so that whatever is interrupted is finished by the next load;
/// the archive without the customer takes effect with the build, as in a load (docs/decisions/0007-erased-customers.md).
/// </summary>
public sealed class ErasePipeline(Workspace workspace, DuckDbEngine warehouse, IRunProgress progress, CancellationToken cancellation)
{
    /// <summary>Made by us from the data, and made again when next asked for.</summary>
    static readonly string[] OwnFolders = ["report", "exports", "incoming"], WrittenByPeople = ["stories", "boards"];

    /// <param name="customerId">As the shop knows it.</param>
    /// <param name="by">Who asks for it.</param>
    /// <exception cref="UsageException">The shop has no such customer.</exception>
    public Tombstone Erase(string customerId, string by)
    {
        var stones = new Tombstones(workspace);
        if (warehouse.Query("select count(*) as n from dim_customer where customer_id = $id", new Dictionary<string, object?> { ["id"] = customerId }, cancellation).Column<long?>("n")[0] == 0)
            throw new UsageException("The shop has no customer with this id. Ids are compared sign by sign; nothing was changed.");
        var stone = new Tombstone(stones.HashOf(customerId), DateTime.UtcNow, by, IsComplete: false, [new("warehouse: order lines", LinesOf(customerId))], []);
        stones.Keep(stone);
        return Finish(stone);
    }

    /// <summary>Does what is left of an erasure that was begun.</summary>
    public Tombstone Finish(Tombstone begun)
    {
        var load = new LoadPipeline(workspace, warehouse, progress, cancellation);
        load.Erase();
        using var stage = progress.Begin("Erasing");
        new AnalysesRun(warehouse, workspace.Open(), progress, cancellation).Publish();
        var places = begun.Places.Concat(load.Erased.Select(e => new ErasedPlace(e.Key, e.Value))).ToList();
        if (Delete() is > 0 and var files) places.Add(new("files made from the data (report, exports, uploads)", files));
        FreeBlocks.Overwrite(warehouse, cancellation);
        var done = begun with { IsComplete = true, Places = [.. places.GroupBy(p => p.Place, StringComparer.Ordinal).Select(g => new ErasedPlace(g.Key, g.Max(p => p.Rows)))], ToCheck = ToCheck(load.ErasedWords) };
        new Tombstones(workspace).Keep(done);
        return done;
    }

    long LinesOf(string id) => warehouse.Query("select count(*) as n from fct_order_line l join dim_customer c using (customer_key) where c.customer_id = $id",
        new Dictionary<string, object?> { ["id"] = id }, cancellation).Column<long?>("n")[0] ?? 0;

    int Delete()
    {
        int files = 0;
        foreach (string folder in OwnFolders.Select(f => Path.Combine(workspace.Folder, f)).Where(Directory.Exists))
        {
            files += Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();
            Directory.Delete(folder, recursive: true);
        }
        return files;
    }

    /// <summary>Texts of people are theirs to change.</summary>
    IReadOnlyList<string> ToCheck(IReadOnlyCollection<string> words) =>
        [.. WrittenByPeople.Select(f => Path.Combine(workspace.Folder, f)).Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => File.ReadAllText(f) is var text && words.Any(w => w.Length >= 4 && text.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(f => Path.GetRelativePath(workspace.Folder, f)).Order(StringComparer.Ordinal)];
}
