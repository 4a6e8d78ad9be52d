using System.Text;
using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Delivery;
using Tillsight.Delivery.Exports;
using Tillsight.Delivery.Html;
using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Shop;

/// <summary>One page of a loaded shop: what it looks at, where its marks lead, and how its view becomes a page or a file.</summary>
sealed class ShopPage
{
    /// <summary>Name in the address that asks for a table of the page as a file: "products.csv".</summary>
    public const string Download = "download";

    static readonly Dictionary<string, string> Definitions = MetricCatalogue.All.ToDictionary(m => m.Id, m => m.Formula, StringComparer.Ordinal);

    readonly HttpContext _http;
    readonly bool _hasSegments;
    IReadOnlyList<string> _about = [];
    bool _isNarrowed, _narrowsAlways;

    ShopPage(HttpContext http, OpenShop shop, WarehouseReader engine, IQueryCollection query)
    {
        _http = http;
        Shop = shop;
        Engine = engine;
        Reader = new MetricReader(engine);
        _hasSegments = engine.ColumnsOf("customer_segment").Count > 0;
        Facts = ShopFacts.Read(engine, Cancellation);
        Formats = Formats.For(shop.Settings.Currency, shop.Settings.Locale);
        var dates = Reader.Coverage.Dates;
        Selection = Selection.Read(query, dates, () => PeriodWords.UsualOf(dates!.Value, HoldsLines));
    }

    /// <summary>Null where nothing has been loaded yet.</summary>
    /// <exception cref="UsageException">A part of the address cannot be read.</exception>
    public static ShopPage? Open(HttpContext http, OpenShop shop) => Open(http, shop, http.Request.Query);

    /// <summary>A page whose address selects nothing: a text says itself what it looks at, whoever asks for it.</summary>
    public static ShopPage? OpenText(HttpContext http, OpenShop shop) => Open(http, shop, QueryCollection.Empty);

    static ShopPage? Open(HttpContext http, OpenShop shop, IQueryCollection query) => shop.Reader is { } engine ? new(http, shop, engine, query) : null;

    public OpenShop Shop { get; }

    public IEngine Engine { get; }

    public MetricReader Reader { get; }

    public ShopFacts Facts { get; }

    public Formats Formats { get; }

    public Selection Selection { get; private set; }

    public Freshness Fresh => field ??= Freshness.Of(Shop, Reader.Coverage, _http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    /// <summary>Ends when the reader leaves the page: a slow query stops with it.</summary>
    public CancellationToken Cancellation => _http.RequestAborted;

    /// <summary>Parts of the address besides the selection that the page needs: which product, which metric.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept { get; private set; } = [];

    /// <summary>The same page with parts of its address that it cannot do without.</summary>
    public ShopPage With(params IReadOnlyList<(string Name, string Value)> kept)
    {
        var page = (ShopPage)MemberwiseClone();
        page.Kept = kept;
        return page;
    }

    /// <summary>The same page where a figure settles period, comparison or steps for itself.</summary>
    /// <exception cref="UsageException">They cannot be read.</exception>
    public ShopPage With(Written.FigureText figure)
    {
        var page = (ShopPage)MemberwiseClone();
        var fields = Selection.Fields.Where(f => !figure.HasOwnPeriod || f.Name is not ("period" or "from" or "to")).GroupBy(f => f.Name, f => f.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Microsoft.Extensions.Primitives.StringValues([.. g]), StringComparer.Ordinal);
        foreach (var (name, value) in figure.Own) fields[name] = value;
        page.Selection = Selection.Read(new QueryCollection(fields), Reader.Coverage.Dates, () => Selection.Period);
        return page;
    }

    /// <summary>The page of one product or customer.</summary>
    /// <param name="filter">What its figures are limited to ("product=22423").</param>
    public ShopPage About(string id, string filter)
    {
        var page = With(("id", id));
        page._about = [filter];
        return page;
    }

    /// <summary>The page of one analysis: its own options say over which days it goes, filters reach it like any page.</summary>
    public ShopPage ForAnalysis(IReadOnlyList<(string Name, string Value)> options)
    {
        var page = With(options);
        page.Selection = Selection with { HasDates = false, Period = "all", Steps = null };
        return page;
    }

    /// <summary>Whether files are being made: then tables hold all their rows.</summary>
    public bool IsDownload => Query(Download) is not null;

    public string? Query(string name) => _http.Request.Query[name] is [{ Length: > 0 and <= 200 } text, ..] ? text : null;

    /// <summary>Another page of the shop with the same period, comparison and filters.</summary>
    public string To(string page, params ReadOnlySpan<(string Name, string Value)> more) => Selection.Link($"/w/{Shop.Slug}/{page}", null, null, more);

    /// <summary>Runs an analysis over the lines that the filters keep, over the period where it takes one.</summary>
    public AnalysisOutcome Run(string id, params ReadOnlySpan<(string Name, string Value)> options)
    {
        var analysis = AnalysisCatalogue.Find(id);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in options) given[name] = value;
        if (Selection.HasDates && TakesPeriod(analysis)) (given["from"], given["to"]) = (Selection.Iso(Selection.Chosen.Range.First), Selection.Iso(Selection.Chosen.Range.Last));
        if (Selection.Filters.Count > 0 && !_isNarrowed) Shop.Narrow(Selection.Where);
        _isNarrowed = true;
        // As a reader: what an analysis would publish to the data is published by loads, not by looking.
        return analysis.Run(new AnalysisContext(Engine, ShopFacts.Read(Engine, Cancellation), Shop.Settings, Cancellation), given);
    }

    public static bool TakesPeriod(IAnalysis analysis) => analysis.Options.Any(o => o.Name == "from");

    /// <summary>The view as a page, or the table of it that the address asks for as a file.</summary>
    /// <param name="crumbs">Pages above this one.</param>
    /// <param name="ways">Pages to go on to.</param>
    /// <param name="code">Shown as it is, folded.</param>
    public IResult Draw(string title, View view, IReadOnlyList<(string Label, string Url)>? crumbs = null, IReadOnlyList<(string Label, string Url)>? ways = null, string? code = null)
    {
        return Draw<BoardPage>(title, view, "board", ("Crumbs", crumbs ?? []), ("Ways", ways ?? []), ("Code", code));
    }

    /// <param name="id">Prefix of the ids of the page's blocks.</param>
    /// <param name="values">What the component takes besides the drawn view, the selection and its bar.</param>
    public IResult Draw<TPage>(string title, View view, string id, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (Query(Download) is { } file) return File(view, file);
        var html = Html;
        var shown = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Selection"] = Selection, ["Formats"] = html.FormatsJson(), ["Kept"] = Kept, ["Bar"] = FilterBar.Of(Reader, Engine, Facts, Selection, Formats, Cancellation),
        };
        foreach (var (name, value) in values) shown[name] = value;
        if (!shown.ContainsKey("Markup")) shown["Markup"] = html.Blocks(view, id);
        return new Drawn(typeof(TPage), title, Fresh, shown);
    }

    /// <summary>The same as an answer of another status; it holds parts of the request and is never kept for others.</summary>
    public IResult Draw<TPage>(string title, View view, string id, int status, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (Query(Download) is { } file) return File(view, file);
        var html = Html;
        return Page.Of<TPage>(PageFrame.Of(_http, title, Fresh), status,
            [("Selection", Selection), ("Markup", html.Blocks(view, id)), ("Formats", html.FormatsJson()), ("Kept", Kept), ("Bar", FilterBar.Of(Reader, Engine, Facts, Selection, Formats, Cancellation)), .. values]);
    }

    /// <summary>A page of several views, each drawn by itself under its id, as <c>Markups</c>.</summary>
    public IResult DrawParts<TPage>(string title, IReadOnlyDictionary<string, View> views, int status, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (Query(Download) is { } file) return File(View.Of(title, [.. views.Values.SelectMany(v => v.Blocks)]), file);
        var html = Html;
        return Page.Of<TPage>(PageFrame.Of(_http, title, Fresh), status,
            [("Selection", Selection), ("Markups", views.ToDictionary(v => v.Key, v => html.Blocks(v.Value, "tile-" + v.Key), StringComparer.Ordinal)), ("Formats", html.FormatsJson()),
             ("Bar", FilterBar.Of(Reader, Engine, Facts, Selection, Formats, Cancellation)), .. values]);
    }

    /// <summary>A page of the shop without the filter bar: its answer stands for itself, and leads nowhere.</summary>
    public IResult DrawPlain<TPage>(string title, View view, int status, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var html = new ViewHtml(Formats, Definitions);
        return Page.Of<TPage>(PageFrame.Of(_http, title, Fresh), status, [("Markup", html.Blocks(view, "plain")), ("Formats", html.FormatsJson()), .. values]);
    }

    /// <summary>Draws figures within a text: marks lead to pages of things, for members; there is no bar whose filters they could be.</summary>
    public ViewHtml StoryHtml(bool isPublic) => new(Formats, Definitions, isPublic ? null : members => members is [{ Dimension: "product" or "customer" or LineLink }] ? Leads(members) : null);

    /// <summary>What the reader may do here.</summary>
    public Role Role => SignedIn.Required(_http).MembershipOf(Shop.Slug)!.Role;

    /// <summary>Draws views with the page's links.</summary>
    public ViewHtml Html => new(Formats, Definitions, Leads, FilesOf, WaysOf);

    /// <summary>From a key figure to what changed it and to its passport.</summary>
    IReadOnlyList<FigureLink> WaysOf(Figure figure) =>
        MetricCatalogue.Find(figure.Id) is null ? [] : [.. Change.ChangeLinks.Of(this, figure), new("Passport", ToFigure($"figure/{figure.Id}"))];

    /// <summary>A page about a figure of this one, with all that the figure is limited to here.</summary>
    public string ToFigure(string page) => Selection.Link($"/w/{Shop.Slug}/{page}", [.. Selection.Filters.Union(_about)]);

    /// <summary>The same page where every value becomes a filter, also one that has a page of its own.</summary>
    public ShopPage Narrowing()
    {
        var page = (ShopPage)MemberwiseClone();
        page._narrowsAlways = true;
        return page;
    }

    /// <summary>A product, customer or line has a page of its own; any other value becomes a filter of this page, or ceases to be one.</summary>
    public string? Leads(IReadOnlyList<Member> members)
    {
        if (!_narrowsAlways && members is [var only])
            switch (only.Dimension)
            {
                case "product": return To("product", ("id", only.Value));
                case "customer": return To("customer", ("id", only.Value));
                case LineLink: return $"/w/{Shop.Slug}/line?id={Uri.EscapeDataString(only.Value)}";
            }
        // Segments are known once a load has published them.
        if (members.Any(m => m.Dimension == "segment" && !_hasSegments)) return null;
        string[] asked = [.. members.Select(m => $"{m.Dimension}={m.Value}")];
        bool isSet = asked.All(Selection.Filters.Contains);
        return Selection.Link(_http.Request.Path, [.. isSet ? Selection.Filters.Except(asked) : Selection.Filters.Union(asked)], null, [.. Kept]);
    }

    /// <summary>Stands for a single order line where a dimension's id is expected: no filter, but a page.</summary>
    public const string LineLink = "line";

    IReadOnlyList<ReportDownload> FilesOf(string table) =>
        [.. ((string[])["csv", "xlsx"]).Select(kind => new ReportDownload(kind.ToUpperInvariant(), Selection.Link(_http.Request.Path, null, null, [.. Kept, (Download, $"{table}.{kind}")])))];

    IResult File(View view, string file)
    {
        string name = Path.GetFileNameWithoutExtension(file), kind = Path.GetExtension(file);
        if (ViewTables.Of(view).FirstOrDefault(t => t.Name == name) is not { } table || kind is not (".csv" or ".xlsx")) return Messages.NotFound(_http);
        _http.RequestServices.GetRequiredService<AuditLog>().Add(_http, AuditKinds.Exported, $"{_http.Request.Path.Value!.Split('/')[^1]}: {file}, {table.Rows.Count} rows", Shop.Slug);
        return Send(table, kind[1..]);
    }

    /// <summary>A table as a file of that kind: csv or xlsx.</summary>
    public IResult Send(Table table, string kind)
    {
        string saved = $"{Shop.Slug}-{table.Name}.{kind}";
        return kind == "csv"
            ? Results.Stream(stream => Written(stream, into => CsvExport.Write(table, into)), "text/csv; charset=utf-8", saved)
            : Results.Stream(stream => Written(stream, into => XlsxExport.Write([table], Formats, into)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", saved);
    }

    /// <summary>Exports write as they go; a connection takes no blocking writes.</summary>
    static async Task Written(Stream stream, Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        whole.Position = 0;
        await whole.CopyToAsync(stream);
    }

    bool HoldsLines(DateRange range) => Reader.Answer(new MetricQuery { Metrics = ["lines"], From = range.First, To = range.Last }, Cancellation).Total.Lines > 0;
}
