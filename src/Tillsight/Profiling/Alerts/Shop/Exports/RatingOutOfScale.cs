namespace Tillsight.Profiling.Alerts.Shop.Exports;

/// <summary>Ratings beyond a scale (5, 10 or 100) that 99 % of the ratings keep, or below 0.</summary>
sealed class RatingOutOfScale : FindingAlert
{
    public override string Kind => "rating_out_of_scale";

    public override string? Field => "rating";

    public override IReadOnlyList<string> Needs => ["rating"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Correct the ratings at the source; means leave them out.";

    public override string Findings => """
        with given as (select rating, count(*) as row_count, sum(abs(amount)) as amount, min(line_ref) as line_ref from shop_line where rating is not null group by rating),
             within as (select sum(row_count) as n, coalesce(sum(row_count) filter (where rating <= 5), 0) as five, coalesce(sum(row_count) filter (where rating <= 10), 0) as ten from given),
             scale as (select case when five >= 0.99 * n then 5 when ten >= 0.99 * n then 10 else 100 end as top from within)
        select concat('rating ', format('{:.10g}', cast(rating as double)), ' on a scale to ', top) as label, row_count, cast(0 as decimal(18, 4)) as amount, line_ref
        from given, scale where rating > top or rating < 0
        """;

    public override string Say(Found found) =>
        $"{found.Lines} carry a rating outside the scale ({found.Top[0]}). Typing errors, or two scales in one column.";
}
