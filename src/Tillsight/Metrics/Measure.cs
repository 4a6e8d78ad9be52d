namespace Tillsight.Metrics;

/// <summary>How a <see cref="Measure"/> folds its lines into one value.</summary>
public enum Aggregate
{
    Sum,
    Count,
    CountDistinct,

    /// <summary>Counts customers by what all their lines in the cell show: two steps, so it has a query of its own.</summary>
    RepeatCustomers,
}

/// <summary>One aggregate over order lines <c>l</c>, in portable SQL. Sums take integers and decimals only, so that they repeat exactly.</summary>
public sealed record Measure
{
    Measure(Aggregate aggregate, string? column, string lines) => (Aggregate, Column, Lines) = (aggregate, column, lines);

    public Aggregate Aggregate { get; }

    /// <summary>Column of fct_order_line, or of <see cref="Join"/>, that is summed or counted; null where lines are counted.</summary>
    public string? Column { get; }

    /// <summary>What the column needs beside the lines.</summary>
    public LineJoin? Join { get; private init; }

    /// <summary>SQL condition: the lines that are taken.</summary>
    public string Lines { get; }

    /// <summary>Lines take value back with a negative sign; the figure is shown as a positive number.</summary>
    public bool IsNegated { get; private init; }

    /// <summary>No lines give nothing rather than zero: where the source says nothing, zero would be a claim.</summary>
    public bool IsNullWhenEmpty { get; private init; }

    public bool IsAdditive => Aggregate is Aggregate.Sum or Aggregate.Count;

    public static Measure Sum(string column, string lines) => new(Aggregate.Sum, column, lines);

    /// <summary>Sums a column that is not the line's own but found beside it.</summary>
    public static Measure Sum(string column, LineJoin join, string lines) => new(Aggregate.Sum, column, lines) { Join = join };

    public static Measure Count(string lines) => new(Aggregate.Count, null, lines);

    /// <summary>Counts the different values of an integer key; nulls are not counted.</summary>
    public static Measure CountDistinct(string column, string lines) => new(Aggregate.CountDistinct, column, lines);

    /// <summary>Counts billed customers with sale lines of two or more orders within the cell.</summary>
    public static Measure RepeatCustomers() => new(Aggregate.RepeatCustomers, "customer_key", WhichLines.IdentifiedSale);

    public Measure Negated() => this with { IsNegated = true };

    public Measure NullWhenEmpty() => this with { IsNullWhenEmpty = true };

    /// <summary>The aggregate as portable SQL, for a query grouped by anything over lines <c>l</c>.</summary>
    /// <param name="lineCount">SQL that counts the lines of a group: a row can stand for several.</param>
    public string ToSql(string lineCount = "count(*)") => Aggregate switch
    {
        Aggregate.Sum when Lines == WhichLines.All => $"{Sign}sum({Qualified})",
        Aggregate.Sum => $"{Sign}@sum_if({Qualified}, {Lines})",
        Aggregate.Count when Lines == WhichLines.All => lineCount,
        Aggregate.Count when lineCount == "count(*)" => $"@count_if({Lines})",
        Aggregate.Count => $"cast(coalesce(@sum_if(l.line_count, {Lines}), 0) as bigint)",
        Aggregate.CountDistinct => $"@count_distinct(case when {Lines} then {Qualified} end)",
        _ => throw new InvalidOperationException($"{Aggregate} takes two steps and is no aggregate over lines."),
    };

    /// <summary>What the measure reads, for the passport: "sum of net_amount where kind = 'charge'".</summary>
    public string Describe()
    {
        string what = Aggregate switch
        {
            Aggregate.Sum => $"{(IsNegated ? "minus the " : "")}sum of {Column}",
            Aggregate.Count => "number of lines",
            Aggregate.CountDistinct => $"number of different {Column}",
            _ => "number of billed customers with sale lines of two or more orders",
        };
        return Lines == WhichLines.All ? what : $"{what} where {Lines.Replace("l.", "", StringComparison.Ordinal)}";
    }

    string Qualified => $"{Join?.Alias ?? "l"}.{Column}";

    string Sign => IsNegated ? "-" : "";
}
