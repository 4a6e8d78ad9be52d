using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The workspaces of a home by name: what operators and the switcher see. It opens no data.</summary>
sealed class ShopNames(TillsightHome home)
{
    public IReadOnlyList<ShopName> All() => [.. home.Workspaces().Select(w => new ShopName(w.Slug, NameOf(w), File.Exists(w.WarehouseFile)))];

    static string NameOf(Workspace workspace)
    {
        try
        {
            return WorkspaceSettings.Read(workspace.SettingsFile).Name is { Length: > 0 } name ? name : workspace.Slug;
        }
        catch (BadInputException)
        {
            // Its own pages tell what is wrong with the settings; a list of names is no place for it.
            return workspace.Slug;
        }
    }
}

public sealed record ShopName(string Slug, string Name, bool IsLoaded);
