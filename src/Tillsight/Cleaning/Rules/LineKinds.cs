using Tillsight.Engines;

namespace Tillsight.Cleaning.Rules;

/// <summary>Orders whose number or state says that they take back an earlier one.</summary>
/// <param name="Prefix">Order numbers that start so (and go on with a digit) are cancellations; empty: none.</param>
public sealed record CancelledOrders(string Prefix = "", params IReadOnlyList<string> StatusWords) : CleaningRule
{
    public override string Type => "cancelled_orders";

    public override string Title => Prefix.Length > 0
        ? $"Orders whose number starts with {Prefix} are cancellations"
        : $"Orders marked {string.Join(", ", StatusWords)} are cancellations";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("prefix", Prefix), ("status", StatusWords));

    public override void Apply(CleaningPlan plan)
    {
        var signs = new List<string>();
        if (Prefix.Length > 0 && plan.Has("order_id")) signs.Add($"starts_with(order_id, {Sql.Text(Prefix)})");
        if (StatusWords.Count > 0 && plan.Has("status")) signs.Add($"lower(status) in ({Sql.Texts(StatusWords)})");
        if (signs.Count == 0) return;
        ProductCodes.Join(plan, []);
        plan.Classify(plan.Register(this, RuleEffect.Classified), string.Join(" or ", signs), "'cancellation'", "coalesce(code_kind, 'sale')");
    }
}

/// <summary>Orders whose number marks them as corrections of the books, such as bad debt.</summary>
public sealed record AdjustmentOrders(string Prefix) : CleaningRule
{
    public override string Type => "adjustment_orders";

    public override string Title => $"Orders whose number starts with {Prefix} are adjustments";

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("prefix", Prefix));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has("order_id")) return;
        plan.Classify(plan.Register(this, RuleEffect.Classified), $"starts_with(order_id, {Sql.Text(Prefix)})", "'adjustment'");
    }
}

/// <summary>Codes that are no products: charges, gift cards, adjustments, tests.</summary>
/// <param name="Kinds">Codes by kind.</param>
public sealed record ProductCodes(IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds) : CleaningRule
{
    public override string Type => "product_codes";

    public override string Title => "Codes that are no products: " + string.Join("; ", Kinds.Select(k => $"{k.Key} ({string.Join(", ", k.Value.Take(6))}{(k.Value.Count > 6 ? " ..." : "")})"));

    public override IReadOnlyDictionary<string, object> Parameters() => RuleParameters.Of(("kinds", Kinds));

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has("product_id")) return;
        Join(plan, [.. Kinds.SelectMany(k => k.Value.Select(code => (code, k.Key)))]);
        plan.Classify(plan.Register(this, RuleEffect.Classified), "code_kind is not null", "code_kind");
    }

    /// <summary>Adds <c>code_kind</c> to the lines: the kind that a product code stands for, null for products.</summary>
    internal static void Join(CleaningPlan plan, IReadOnlyList<(string Code, string Kind)> codes)
    {
        if (plan.Has("code_kind"))
        {
            if (codes.Count > 0) plan.Statement(Insert(codes));
            return;
        }
        plan.Statement("create temp table stg_code_kind (product_id varchar, code_kind varchar)");
        if (codes.Count > 0) plan.Statement(Insert(codes));
        plan.Layer(plan.Has("product_id")
            ? "select l.*, k.code_kind from {0} l left join stg_code_kind k using (product_id)"
            : "select *, cast(null as varchar) as code_kind from {0}");
        plan.Added("code_kind");
    }

    static string Insert(IReadOnlyList<(string Code, string Kind)> codes) =>
        "insert into stg_code_kind values " + string.Join(", ", codes.Select(c => $"({Sql.Text(c.Code)}, {Sql.Text(c.Kind)})"));
}

/// <summary>Lines without a price: stock corrections and gifts, beside sales.</summary>
public sealed record ZeroPrices : CleaningRule
{
    public override string Type => "zero_prices";

    public override string Title => "Lines without a price are adjustments, not sales";

    public override void Apply(CleaningPlan plan) =>
        plan.Classify(plan.Register(this, RuleEffect.Classified), plan.Has("unit_price") ? "unit_price = 0" : "gross_amount = 0", "'adjustment'");
}

/// <summary>Lines with a negative price: corrections of the books.</summary>
public sealed record NegativePrices : CleaningRule
{
    public override string Type => "negative_prices";

    public override string Title => "Lines with a negative price are adjustments";

    public override void Apply(CleaningPlan plan)
    {
        if (!plan.Has("unit_price", "quantity")) return;
        plan.Classify(plan.Register(this, RuleEffect.Classified), "unit_price < 0", "'adjustment'");
    }
}

/// <summary>Goods that came back: a negative quantity, or a negative amount where there is no quantity.</summary>
public sealed record NegativeQuantities : CleaningRule
{
    public override string Type => "negative_quantities";

    public override string Title => "Lines with a negative quantity are returns";

    public override void Apply(CleaningPlan plan) =>
        plan.Classify(plan.Register(this, RuleEffect.Classified),
            plan.Has("quantity") ? "(quantity < 0 or gross_amount < 0)" : "gross_amount < 0", "'return'", "'sale'");
}
