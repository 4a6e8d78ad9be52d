using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.People;
using Tillsight.Web.Shops;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Boards;

/// <summary>Boards of a shop: members read them, analysts make and change them.</summary>
static class BoardRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var read = app.MapGroup("/w/{workspace}/boards").ForMembers(Role.Retailer);
        read.MapGet("/", (HttpContext http, OpenShop shop, Shelves shelves) => List(http, shop, shelves, null));
        read.MapGet("/{board}", (HttpContext http, string board, OpenShop shop, Shelves shelves) => Show<BoardView>(http, board, shop, shelves));
        var change = app.MapGroup("/w/{workspace}").ForMembers(Role.Analyst);
        change.MapPost("/boards", New);
        change.MapPost("/board-tiles", AddTile);
        change.MapGet("/boards/{board}/edit", (HttpContext http, string board, OpenShop shop, Shelves shelves) => Show<BoardEditor>(http, board, shop, shelves));
        change.MapPost("/boards/{board}/edit", Edit);
        change.MapGet("/boards/{board}/text", (HttpContext http, string board, OpenShop shop, Shelves shelves) =>
            shelves.Boards(shop).Read(board) is { } text ? Text(http, text, text.Text, null) : Messages.NotFound(http));
        change.MapPost("/boards/{board}/text", SaveText);
        change.MapPost("/boards/{board}/remove", Remove);
    }

    static IResult List(HttpContext http, OpenShop shop, Shelves shelves, string? refusal) =>
        Page.Of<BoardsPage>(PageFrame.Of(http, "Boards"), refusal is null ? 200 : 400, ("Boards", BoardList.Read(shelves.Boards(shop))), ("MayCurate", MayCurate(http, shop)), ("Refused", refusal));

    static bool MayCurate(HttpContext http, OpenShop shop) => SignedIn.Required(http).MembershipOf(shop.Slug)!.Role == Role.Analyst;

    static IResult Show<TPage>(HttpContext http, string id, OpenShop shop, Shelves shelves, string? refusal = null) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (shelves.Boards(shop).Read(id) is not { } text) return Messages.NotFound(http);
        var board = BoardText.Read(text.Text, shelves.Boards(shop).NameOf(id));
        if (ShopPage.Open(http, shop) is not { } page) return Page.Of<UnloadedPage>(http, board.Title);
        var views = TileBlocks.Draw(page, board);
        if (board.Tiles.Any(t => t.Figure?.Question?.By.Contains("customer") == true)) http.RequestServices.GetRequiredService<AuditLog>().AddPersonal(http, shop, $"figures by customer, on the board {id}");
        return page.DrawParts<TPage>(board.Title, views, refusal is null ? 200 : 400, ("Board", board), ("Text", text), ("MayCurate", MayCurate(http, shop)), ("Refused", refusal),
            ("Reach", board.Tiles.ToDictionary(t => t.Id, t => TileBlocks.OutOfReach(page, t), StringComparer.Ordinal)));
    }

    static IResult New(HttpContext http, Form form, OpenShop shop, Shelves shelves, AuditLog audit)
    {
        string title = form["title"];
        if (title.Length is 0 or > BoardText.LongestTitle) return List(http, shop, shelves, $"A board needs a title of 1 to {BoardText.LongestTitle} characters.");
        string id = shelves.Boards(shop).NewId(title);
        Save(http, shop, shelves, audit, id, new BoardText(title, []), null);
        return Results.Redirect($"/w/{shop.Slug}/boards/{id}/edit");
    }

    static IResult AddTile(HttpContext http, Form form, OpenShop shop, Shelves shelves, AuditLog audit)
    {
        var shelf = shelves.Boards(shop);
        var figure = TileForm.Figure(http, shop, form);
        string id = form["board"];
        if (id.Length == 0)
        {
            id = shelf.NewId(BoardEdit.Named(form["new"]));
            Save(http, shop, shelves, audit, id, new BoardText(form["new"], []), null);
        }
        else if (shelf.Read(id) is null) return Messages.NotFound(http);
        shelf.Change(id, text =>
        {
            var board = BoardText.Read(text, shelf.NameOf(id));
            return BoardEdit.Add(board, new Tile(board.NewTileId("tile"), form["title"], Tile.UsualWidth, figure, null)).Write();
        });
        audit.Add(http, AuditKinds.BoardChanged, $"{id}: a tile added", shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/boards/{id}");
    }

    static IResult Edit(HttpContext http, string board, Form form, OpenShop shop, Shelves shelves, AuditLog audit)
    {
        var shelf = shelves.Boards(shop);
        if (shelf.Read(board) is not { } text) return Messages.NotFound(http);
        // Checked before the step: a tile that somebody else removed is no mistake of this person.
        if (text.Version != form["version"]) return Changed(http, shop, text);
        try
        {
            Save(http, shop, shelves, audit, board, BoardEdit.Apply(BoardText.Read(text.Text, shelf.NameOf(board)), form["do"], form), text.Version);
        }
        catch (ChangedMeanwhileException e)
        {
            return Changed(http, shop, e.Current);
        }
        return Results.Redirect($"/w/{shop.Slug}/boards/{board}/edit{(form["tile"] is { Length: > 0 } tile && TextShelf.IsId(tile) ? $"#tile-{tile}" : "")}");
    }

    static IResult SaveText(HttpContext http, string board, Form form, OpenShop shop, Shelves shelves, AuditLog audit)
    {
        var shelf = shelves.Boards(shop);
        if (shelf.Read(board) is not { } stands) return Messages.NotFound(http);
        string text = form.Long("text", TextShelf.Longest);
        try
        {
            _ = BoardText.Read(text, shelf.NameOf(board));
            shelf.Save(board, text, form["version"]);
        }
        catch (BadInputException e)
        {
            return Text(http, stands with { Version = form["version"] }, text, e.Message);
        }
        catch (ChangedMeanwhileException e) when (e.Current is { } current)
        {
            return Text(http, current, text, "Somebody else saved this board since you opened it; nothing was overwritten. Your text is below, theirs under it: bring them together and save again.", current.Text);
        }
        audit.Add(http, AuditKinds.BoardChanged, board, shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/boards/{board}");
    }

    static IResult Remove(HttpContext http, string board, Form form, OpenShop shop, Shelves shelves, AuditLog audit)
    {
        if (shelves.Boards(shop).Read(board) is not { } text) return Messages.NotFound(http);
        if (text.Version != form["version"]) return Changed(http, shop, text);
        shelves.Boards(shop).Remove(board, text.Version);
        audit.Add(http, AuditKinds.BoardChanged, $"{board}: removed", shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/boards");
    }

    static void Save(HttpContext http, OpenShop shop, Shelves shelves, AuditLog audit, string id, BoardText board, string? version)
    {
        shelves.Boards(shop).Save(id, board.Write(), version);
        audit.Add(http, AuditKinds.BoardChanged, id, shop.Slug);
    }

    static IResult Changed(HttpContext http, OpenShop shop, WrittenText? current) => Messages.Conflict(http,
        current is null ? "Somebody removed this board since you opened it." : "Somebody else changed this board since you opened it; nothing of theirs was overwritten. Open it again and make your change anew.",
        current is null ? $"/w/{shop.Slug}/boards" : $"/w/{shop.Slug}/boards/{current.Id}/edit");

    static IResult Text(HttpContext http, WrittenText stands, string text, string? refusal, string? theirs = null) =>
        Page.Of<BoardTextPage>(PageFrame.Of(http, "Text of the board"), refusal is null ? 200 : theirs is null ? 400 : 409, ("Id", stands.Id), ("Version", stands.Version), ("Text", text), ("Refused", refusal), ("Theirs", theirs));
}
