namespace Tillsight.Cleaning;

/// <summary>
/// The SQL that turns typed source lines into decided lines, put together by the rules in their order. The relation always carries
/// <c>batch_key, record_number, line_number, h1, h2</c> (a 128-bit hash of the row as it came), <c>net_amount</c>, <c>amount_in</c>,
/// <c>touched</c> (a bit a changing rule), <c>rule_no</c> (of the rule that excluded or quarantined the row) and <c>reason</c>;
/// at the end also <c>kind</c>, <c>reverses</c> and <c>kind_no</c>.
/// </summary>
public sealed class CleaningPlan
{
    readonly List<PlannedRule> _rules = [];
    readonly List<string> _statements = [];
    readonly List<(int Rule, string Predicate, string Kind, string? Reverses)> _kinds = [];
    readonly List<(string Column, string Value)> _customerColumns = [];
    readonly List<Func<string, string>> _afterDimensions = [];
    readonly HashSet<string> _columns;
    readonly List<string> _passing = ["h1", "h2", "unreadable"];
    string _relation;

    /// <param name="relation">A select of typed lines.</param>
    /// <param name="columns">Columns that the relation has beside the fixed ones.</param>
    /// <param name="hasOrderIds">Whether order numbers come from the source: only then are equal lines duplicates.</param>
    public CleaningPlan(string relation, IEnumerable<string> columns, bool hasOrderIds, CleaningFacts facts)
    {
        _relation = relation;
        _columns = [.. columns];
        HasOrderIds = hasOrderIds;
        Facts = facts;
        _statements.Add(LineKind.CreateType);
    }

    public bool HasOrderIds { get; }

    public CleaningFacts Facts { get; }

    /// <summary>Rules in order, with their numbers and effects.</summary>
    public IReadOnlyList<PlannedRule> Rules => _rules;

    /// <summary>Statements that make temporary tables, in order.</summary>
    public IReadOnlyList<string> Statements => _statements;

    public IReadOnlySet<string> Columns => _columns;

    /// <summary>The relation as it stands, to be used after a from.</summary>
    public string Relation => $"({_relation})";

    public bool Has(params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
            if (!_columns.Contains(column)) return false;
        return true;
    }

    /// <summary>Registers a rule; its number is its place in receipts and its bit in <c>touched</c>.</summary>
    public int Register(CleaningRule rule, RuleEffect effect)
    {
        if (_rules.Count == 62) throw new UsageException("A recipe can hold 62 rules at the most.");
        _rules.Add(new PlannedRule(_rules.Count, rule, effect));
        return _rules.Count - 1;
    }

    /// <summary>Replaces a column's value where the predicate holds, and remembers which rows were touched and how much money moved.</summary>
    /// <param name="predicate">Rows to touch; it is false, not null, on the others.</param>
    public void Change(int rule, string column, string value, string predicate)
    {
        bool money = column is "quantity" or "unit_price" or "gross_amount" or "discount_amount";
        string touched = $"case when {predicate} then touched | {1L << rule} else touched end as touched";
        string replaced = $"case when {predicate} then {value} else {column} end as {column}";
        Layer($"select * replace ({replaced}, {touched}) from {{0}}");
        if (money) RestateAmounts(rule);
    }

    /// <summary>Leaves rows out.</summary>
    public void Exclude(int rule, string predicate) => Decide(rule, predicate, "null");

    /// <summary>Puts rows in quarantine with a reason.</summary>
    public void Quarantine(int rule, string predicate, string reason) => Decide(rule, predicate, reason);

    /// <summary>Says what kind of line a row is; the first rule whose predicate holds wins.</summary>
    public void Classify(int rule, string predicate, string kind, string? reverses = null) => _kinds.Add((rule, predicate, kind, reverses));

    /// <summary>Adds a column to the customers (alias c of stg_customer) once they are known.</summary>
    public void OnCustomers(int rule, string column, string predicate, string value)
    {
        _rules[rule] = _rules[rule] with { CustomerColumn = column };
        _customerColumns.Add((column, $"case when {predicate} then {value} end"));
    }

    /// <summary>Adds a statement that runs once the dimensions are known; it is given the table of decided lines.</summary>
    public void AfterDimensions(Func<string, string> statement) => _afterDimensions.Add(statement);

    /// <summary>The same for a statement that adds a column to stg_customer; its receipt counts the customers who have a value.</summary>
    public void AfterDimensions(int rule, string customerColumn, Func<string, string> statement)
    {
        _rules[rule] = _rules[rule] with { CustomerColumn = customerColumn };
        AfterDimensions(statement);
    }

    /// <summary>Statements to run once the dimensions are known.</summary>
    public IEnumerable<string> LateStatements(string lines) => _afterDimensions.Select(s => s(lines));

    /// <summary>Columns that rules add to the customers.</summary>
    public IReadOnlyList<(string Column, string Value)> CustomerColumns => _customerColumns;

    /// <summary>Wraps the relation in another select; <c>{0}</c> stands for it.</summary>
    public void Layer(string select) => _relation = select.Replace("{0}", Relation, StringComparison.Ordinal);

    /// <summary>Adds a column.</summary>
    public void Add(string column, string value)
    {
        Layer($"select *, {value} as {column} from {{0}}");
        _columns.Add(column);
    }

    /// <summary>Notes a column that a layer has added for other rules; the decided lines do not keep it.</summary>
    public void Added(string column)
    {
        _columns.Add(column);
        _passing.Add(column);
    }

    /// <summary>Leaves a column out of everything that follows.</summary>
    public void Drop(string column)
    {
        Layer($"select * exclude ({column}) from {{0}}");
        _columns.Remove(column);
    }

    /// <summary>Runs a statement before the lines are decided. It may look at the relation as it stands: reading a few columns again costs
    /// less than keeping all of them.</summary>
    public void Statement(string sql) => _statements.Add(sql);

    /// <summary>Adds kind, what a reversal reverses, and the rule that said so; answers the table of decided lines.</summary>
    public string Finish()
    {
        Layer($"select *, {KindCase()} as kind_no from {{0}}");
        string kind = _kinds.Count == 0 ? "'sale'"
            : Case(k => $"when {k.Rule} then {k.Kind}", "'sale'");
        string reverses = _kinds.All(k => k.Reverses is null) ? "cast(null as varchar)"
            : Case(k => k.Reverses is null ? "" : $"when {k.Rule} then {k.Reverses}", "null");
        Layer($"select * exclude ({string.Join(", ", _passing)}), cast({kind} as {LineKind.Type}) as kind, cast({reverses} as {LineKind.Type}) as reverses from {{0}}");
        _statements.Add($"create temp table {Table} as {_relation}");
        return Table;
    }

    string KindCase()
    {
        if (_kinds.Count == 0) return "cast(null as tinyint)";
        return $"case {string.Join(' ', _kinds.Select(k => $"when {k.Predicate} then {k.Rule}"))} end";
    }

    string Case(Func<(int Rule, string Predicate, string Kind, string? Reverses), string> branch, string otherwise) =>
        $"case kind_no {string.Join(' ', _kinds.Select(branch))} else {otherwise} end";

    void Decide(int rule, string predicate, string reason)
    {
        string first = $"rule_no is null and ({predicate})";
        Layer($"select * replace (case when {first} then {rule} else rule_no end as rule_no, case when {first} then {reason} else reason end as reason) from {{0}}");
    }

    void RestateAmounts(int rule)
    {
        string moved = $"moved_{rule}";
        string gross = Has("quantity", "unit_price") ? $"cast(quantity * unit_price as {Decimal})" : "gross_amount";
        Layer($"select *, {gross} as gross_new from {{0}}");
        Layer($"select * exclude (gross_new) replace (gross_new as gross_amount, gross_new - discount_amount as net_amount), "
            + $"coalesce(gross_new - discount_amount, 0) - coalesce(net_amount, 0) as {moved} from {{0}}");
        _rules[rule] = _rules[rule] with { MovedColumn = moved };
    }

    const string Table = "stg_line";

    const string Decimal = "decimal(18, 4)";
}

/// <summary>A rule in a plan: its number and what it does.</summary>
/// <param name="MovedColumn">The column of the lines that holds the money it moved, or null.</param>
/// <param name="CustomerColumn">The column of the customers that it fills, or null.</param>
public sealed record PlannedRule(int Number, CleaningRule Rule, RuleEffect Effect, string? MovedColumn = null, string? CustomerColumn = null);

/// <summary>What rules know of the source besides its rows.</summary>
/// <param name="BatchCount">Batches in the build: overlaps need two.</param>
public sealed record CleaningFacts(int BatchCount);
