namespace Tillsight.Profiling.Alerts.Shop.Exports;

/// <summary>Several currencies in one column of amounts. Rows and money: the lines in other currencies than the most frequent one.</summary>
sealed class CurrencyMix : FindingAlert
{
    public override string Kind => "currency_mix";

    public override string? Field => "currency";

    public override IReadOnlyList<string> Needs => ["currency"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Convert the amounts at the source, or load each currency into a workspace of its own.";

    public override string Findings => """
        with money as (select currency, count(*) as row_count, sum(abs(amount)) as amount, min(line_ref) as line_ref from shop_line where currency is not null group by currency)
        select concat(currency, ' beside ', (select arg_max(currency, row_count) from money)) as label, row_count, amount, line_ref
        from money where currency <> (select arg_max(currency, row_count) from money)
        """;

    public override string Say(Found found) =>
        $"{found.Money} in other currencies on {found.Lines} ({found.Top[0]}). Sums over them mean nothing until they are converted.";
}
