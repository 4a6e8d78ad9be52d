using System.Globalization;
using Tillsight.Analyses;
using Tillsight.Engines;
using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Tests.Analyses;

/// <summary>A star written line by line, small enough to work out by hand.</summary>
/// <example><c>new SmallStar().Sale("2011-01-03", order: 1, product: "MUG", quantity: 2, price: 10).Result&lt;...&gt;("top-products")</c></example>
public sealed class SmallStar : IDisposable
{
    readonly DuckDbEngine _engine = DuckDbEngine.InMemory();
    readonly Dictionary<string, Dictionary<string, int>> _keys = [];
    int _record;

    public SmallStar()
    {
        _engine.Execute(EmbeddedText.Read("Warehouse/star.sql"));
    }

    public WorkspaceSettings Settings { get; init; } = new() { Name = "Small", Currency = "GBP", Locale = "en-GB", Country = "GB" };

    public DuckDbEngine Engine => _engine;

    public AnalysisContext Context
    {
        get
        {
            OrderRollUp.Fill(_engine);
            return new AnalysisContext(_engine, ShopFacts.Read(_engine), Settings);
        }
    }

    /// <summary>Record number of the line written last.</summary>
    public int Record => _record;

    /// <param name="date">2011-01-03, or with the hour 2011-01-03 10; null: undated.</param>
    /// <param name="product">"MUG", or with its category "MUG/Kitchen".</param>
    /// <param name="place">"France", "France/Normandy" or "France/Normandy/Rouen".</param>
    public SmallStar Sale(string? date, int? order = null, string? customer = null, string? product = null, decimal quantity = 1, decimal price = 0, decimal discount = 0, string? place = null, decimal? cost = null) =>
        Line("sale", null, date, order, customer, product, quantity, price, discount, place, cost);

    /// <summary>Takes a sale back: the quantity is given as a positive number.</summary>
    public SmallStar Return(string? date, int? order = null, string? customer = null, string? product = null, decimal quantity = 1, decimal price = 0, string? place = null, string kind = "return", string reverses = "sale") =>
        Line(kind, reverses, date, order, customer, product, -quantity, price, 0, place, null);

    public SmallStar Charge(string? date, int order, decimal price) => Line("charge", null, date, order, null, null, 1, price, 0, null, null);

    /// <summary>Ties a reversal to the sale that it takes back, by their record numbers.</summary>
    public SmallStar Pair(int reversal, int sale)
    {
        _engine.Execute(string.Create(CultureInfo.InvariantCulture, $"insert into fct_reversal values (1, {reversal}, 1, {sale})"));
        return this;
    }

    public AnalysisOutcome Run(string analysis, params IReadOnlyList<(string Name, string Value)> options) =>
        AnalysisCatalogue.Find(analysis).Run(Context, options.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal));

    public TResult Result<TResult>(string analysis, params IReadOnlyList<(string Name, string Value)> options) where TResult : class =>
        Assert.IsType<TResult>(Run(analysis, options).Result);

    /// <summary>All sentences of an outcome; its no-break spaces as spaces.</summary>
    public string Notes(string analysis, params IReadOnlyList<(string Name, string Value)> options) => Sentences(Run(analysis, options));

    /// <summary>All sentences of an outcome; its no-break spaces as spaces.</summary>
    public static string Sentences(AnalysisOutcome outcome) =>
        string.Join("\n", outcome.View.Blocks.OfType<Note>().Select(n => n.Text)).Replace(Formats.Space, ' ');

    public void Dispose() => _engine.Dispose();

    SmallStar Line(string kind, string? reverses, string? date, int? order, string? customer, string? product, decimal quantity, decimal price, decimal discount, string? place, decimal? cost)
    {
        string? day = date?[..10], hour = date?.Length > 10 ? date[11..] : null;
        _engine.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            insert into fct_order_line by name
            select 1 as batch_key, {++_record} as record_number, {_record + 1} as line_number, '{kind}' as kind, {Text(reverses)} as reverses,
                   {order?.ToString(CultureInfo.InvariantCulture) ?? "null"} as order_key, {Text(order is null ? null : "O" + order)} as order_id,
                   cast({Text(day)} as date) + coalesce({hour ?? "null"}, 0) * interval 1 hour as ordered_at, cast({Text(day)} as date) as order_date, {hour ?? "null"} as order_hour,
                   {Customer(customer)} as customer_key, {Product(product)} as product_key, {Place(place)} as place_key,
                   {quantity} as quantity, {price} as unit_price, {quantity * price} as gross_amount, {discount} as discount_amount, {quantity * price - discount} as net_amount,
                   {cost?.ToString(CultureInfo.InvariantCulture) ?? "null"} as cost_amount, {(discount > 0 ? "true" : "null")} as is_discounted
            """));
        return this;
    }

    string Customer(string? id) => Key("dim_customer", id, (key, name) => $"insert into dim_customer by name select {key} as customer_key, {Text(name)} as customer_id, 1 as order_count");

    string Product(string? id) => Key("dim_product", id, (key, name) =>
    {
        string[] parts = name.Split('/');
        return $"insert into dim_product by name select {key} as product_key, {Text(parts[0])} as product_id, {Text(parts[0].ToLowerInvariant())} as product_name, {Text(parts.ElementAtOrDefault(1))} as category";
    });

    string Place(string? id) => Key("dim_place", id, (key, name) =>
    {
        string[] parts = name.Split('/');
        return $"insert into dim_place values ({key}, {Text(parts[0])}, {Text(parts.ElementAtOrDefault(1))}, {Text(parts.ElementAtOrDefault(2))})";
    });

    string Key(string table, string? id, Func<string, string, string> insert)
    {
        if (id is null) return "null";
        if (!_keys.TryGetValue(table, out var keys)) _keys[table] = keys = new(StringComparer.Ordinal);
        if (!keys.TryGetValue(id, out int key))
        {
            keys[id] = key = keys.Count + 1;
            _engine.Execute(insert(key.ToString(CultureInfo.InvariantCulture), id));
        }
        return key.ToString(CultureInfo.InvariantCulture);
    }

    static string Text(string? text) => text is null ? "null" : Sql.Text(text);
}
