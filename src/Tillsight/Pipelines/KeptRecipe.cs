using Tillsight.Cleaning;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Pipelines;

/// <summary>Whether a shop's recipe still binds its next load.</summary>
static class KeptRecipe
{
    /// <summary>False where every load was undone and what comes now is of another shape: whoever loaded the wrong file first starts anew.</summary>
    public static bool Holds(Recipe kept, IReadOnlyList<Batch> before, IReadOnlyList<Batch> arrived, Func<Batch, IReadOnlyList<string>> columnsOf) =>
        before.Count == 0 || arrived.Count == 0 || before.Any(b => b.Status == Batch.Current)
        || SourceTables.Assign(arrived, columnsOf, kept.Mapping).Any(b => b.SourceTable == kept.Mapping.Lines?.Name);
}
