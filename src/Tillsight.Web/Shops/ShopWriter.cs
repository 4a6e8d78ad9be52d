using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The one workspace that an analyst's request may change. It outlives the request: loads run on in the background.</summary>
sealed class ShopWriter(Workspace workspace, Func<DuckDbEngine> connect)
{
    public Workspace Workspace => workspace;

    /// <summary>A connection of its own that writes, beside readers, who see the earlier state until it commits. Dispose of it.</summary>
    public DuckDbEngine Connect() => connect();
}
