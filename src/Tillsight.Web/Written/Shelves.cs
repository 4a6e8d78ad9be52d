using Tillsight.Web.Shops;
using Tillsight.Workspaces;

namespace Tillsight.Web.Written;

/// <summary>The shelves of the one workspace that the gate opened: no other can be named.</summary>
sealed class Shelves(TillsightHome home)
{
    public TextShelf Boards(OpenShop shop) => new(Path.Combine(FolderOf(shop), "boards"), ".yaml");

    public TextShelf Stories(OpenShop shop) => new(Path.Combine(FolderOf(shop), "stories"), ".md");

    /// <summary>Every version that a story ever had.</summary>
    public TextShelf StoryVersions(OpenShop shop, string story) => new(Path.Combine(FolderOf(shop), "stories", "versions", Checked(story)), ".md");

    /// <summary>Figures as they were when they were pinned.</summary>
    public TextShelf Pins(OpenShop shop, string story) => new(Path.Combine(FolderOf(shop), "stories", "pins", Checked(story)), ".json");

    string FolderOf(OpenShop shop) => home.Workspace(shop.Slug).Folder;

    static string Checked(string id) => TextShelf.IsId(id) ? id : throw new UsageException($"\"{id}\" is no name of a story.");
}
