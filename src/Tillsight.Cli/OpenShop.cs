using System.CommandLine;
using Tillsight.Engines;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Cli;

/// <summary>A workspace opened by a command: the home is this process's own until it is disposed.</summary>
sealed class OpenShop : IDisposable
{
    readonly HomeOwnership _ownership;

    OpenShop(HomeOwnership ownership, Workspace workspace, WorkspaceSettings settings)
    {
        _ownership = ownership;
        Workspace = workspace;
        Settings = settings;
        Engine = DuckDbEngine.OpenWarehouse(workspace.WarehouseFile, workspace.Folder, workspace.SpillFolder);
    }

    public Workspace Workspace { get; }

    public WorkspaceSettings Settings { get; }

    public DuckDbEngine Engine { get; }

    /// <summary>Opens a workspace that has been loaded.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static OpenShop Loaded(ParseResult parse)
    {
        var home = GlobalOptions.HomeOf(parse);
        if (!Directory.Exists(home.Path)) throw NothingLoaded(home, null);
        var ownership = home.Own(parse.CommandResult.Command.Name);
        try
        {
            var workspace = home.Workspace(parse.GetValue(GlobalOptions.Workspace));
            if (!workspace.Exists || !File.Exists(workspace.WarehouseFile)) throw NothingLoaded(home, workspace.Slug);
            var shop = new OpenShop(ownership, workspace, workspace.Open());
            try
            {
                if (shop.Engine.ColumnsOf("fct_order_line").Count == 0) throw NothingLoaded(home, workspace.Slug);
                BuildStamp.Require(shop.Engine, workspace.WarehouseFile);
                return shop;
            }
            catch
            {
                shop.Engine.Dispose();
                throw;
            }
        }
        catch
        {
            ownership.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Engine.Dispose();
        _ownership.Dispose();
    }

    static UsageException NothingLoaded(TillsightHome home, string? workspace) =>
        new($"Nothing is loaded yet in {(workspace is null ? "" : $"workspace {workspace} of ")}{home.Path}. Load an export with: tillsight run PATH   (or see the samples: tillsight demo)");
}
