using Tillsight.Engines;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>Takes over changed settings: what follows from them in the warehouse is made anew with them.</summary>
public static class SettingsChange
{
    /// <param name="warehouse">Null where nothing has been loaded.</param>
    public static void Apply(Workspace workspace, IEngine? warehouse, WorkspaceSettings after, CancellationToken cancellation)
    {
        var before = WorkspaceSettings.Read(workspace.SettingsFile);
        bool isOtherCalendar = (before.Country, before.RetailCalendar, before.RetailYearStartMonth) != (after.Country, after.RetailCalendar, after.RetailYearStartMonth);
        if (isOtherCalendar && warehouse is not null && warehouse.ColumnsOf("dim_date").Count > 0)
            Transaction.Run(warehouse, () => DimDate.Refill(warehouse, after, cancellation), cancellation);
        after.Write(workspace.SettingsFile);
    }
}
