using Tillsight.Mapping;
using Tillsight.Mapping.Drift;

namespace Tillsight.Tests.Mapping;

/// <summary>A kept mapping against later files: what changed, in words, and whether it may be replayed.</summary>
public sealed class MappingDriftTests
{
    const string Header = "Order,Date,SKU,Item Name,Qty,Unit Price,Channel,Memo";

    static string Sales(string header = Header, Func<ShopOrder, ShopLine, object[]>? row = null) =>
        SmallShop.Csv(header, (o, l, i) => (row ?? Row)(o, l));

    static object[] Row(ShopOrder o, ShopLine l) => [o.Number, o.At.As("dd/MM/yyyy"), l.Product.Sku, l.Product.Name, l.Quantity, l.Product.Price.Money(), o.Number % 2 == 0 ? "online" : "store", "x"];

    static readonly Lazy<SourceMapping> Kept = new(() =>
    {
        using var source = new SourceFixture().Text("sales", Sales());
        return source.Propose().Mapping;
    });

    static MappingDrift Compare(string csv, string name = "sales", char delimiter = ',')
    {
        using var source = new SourceFixture().Text(name, csv, delimiter);
        return MappingDrift.Compare(Kept.Value, source.Tables, source.Engine, TestContext.Current.CancellationToken);
    }

    static string Kinds(MappingDrift drift) => string.Join(", ", drift.Changes.Select(c => c.Column is null ? $"{c.Kind}" : $"{c.Kind} {c.Column}"));

    [Fact]
    public void The_same_columns_are_no_change()
    {
        var drift = Compare(Sales());
        Assert.Empty(drift.Changes);
        Assert.Equal(DriftVerdict.Safe, drift.Verdict);
    }

    [Fact]
    public void Moved_columns_are_safe()
    {
        var drift = Compare(Sales("Memo,Order,Date,SKU,Item Name,Qty,Unit Price,Channel", (o, l) => [.. Row(o, l).TakeLast(1), .. Row(o, l).SkipLast(1)]));
        Assert.Equal((DriftVerdict.Safe, "Moved"), (drift.Verdict, Kinds(drift)));
    }

    [Fact]
    public void A_new_column_is_safe_and_waits_to_be_mapped()
    {
        var drift = Compare(Sales(Header + ",Coupon", (o, l) => [.. Row(o, l), "SPRING"]));
        Assert.Equal((DriftVerdict.Safe, "Appeared Coupon"), (drift.Verdict, Kinds(drift)));
    }

    [Fact]
    public void A_vanished_column_that_nothing_used_is_safe()
    {
        var drift = Compare(Sales(Header[..^5], (o, l) => [.. Row(o, l).SkipLast(1)]));
        Assert.Equal((DriftVerdict.Safe, "Vanished Memo"), (drift.Verdict, Kinds(drift)));
    }

    [Fact]
    public void A_renamed_column_in_use_needs_a_dry_run()
    {
        var drift = Compare(Sales(Header.Replace("Qty", "Quantity")));
        Assert.Equal((DriftVerdict.NeedsDryRun, "Renamed Qty"), (drift.Verdict, Kinds(drift)));
        Assert.Equal("Quantity", drift.Renames[("sales", "Qty")]);
    }

    [Fact]
    public void The_adjusted_mapping_reads_a_renamed_column_by_its_new_name() =>
        Assert.Equal("Quantity", Compare(Sales(Header.Replace("Qty", "Quantity"))).Adjusted.Field("quantity")!.Column);

    [Fact]
    public void A_column_whose_new_header_is_alike_but_whose_values_do_not_fit_is_not_renamed()
    {
        var drift = Compare(Sales(Header.Replace("Qty", "Quantity"), (o, l) => [.. Row(o, l).Select((v, i) => i == 4 ? "several" : v)]));
        Assert.Equal(DriftVerdict.Impossible, drift.Verdict);
        Assert.Contains("Vanished Qty", Kinds(drift), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_price_a_replay_is_impossible()
    {
        var drift = Compare(Sales("Order,Date,SKU,Item Name,Qty,Channel,Memo", (o, l) => [.. Row(o, l).Where((_, i) => i != 5)]));
        Assert.Equal(DriftVerdict.Impossible, drift.Verdict);
        Assert.Equal("sales.Unit Price is gone; it filled unit_price.", Assert.Single(drift.Changes).Words);
    }

    [Fact]
    public void Without_an_optional_column_in_use_a_dry_run_is_needed()
    {
        var drift = Compare(Sales("Order,Date,SKU,Item Name,Qty,Unit Price,Memo", (o, l) => [.. Row(o, l).Where((_, i) => i != 6)]));
        Assert.Equal(DriftVerdict.NeedsDryRun, drift.Verdict);
        Assert.False(drift.Adjusted.Has("channel"));
    }

    [Fact]
    public void Dates_written_another_way_need_a_dry_run_and_both_ways_are_read()
    {
        var drift = Compare(Sales(row: (o, l) => [.. Row(o, l).Select((v, i) => i == 1 ? o.At.As("yyyy-MM-dd") : v)]));
        Assert.Equal((DriftVerdict.NeedsDryRun, "Reformatted Date"), (drift.Verdict, Kinds(drift)));
        Assert.Equal(["%Y-%m-%d", "%d/%m/%Y"], drift.Adjusted.Field("ordered_at")!.Reading.Dates);
    }

    [Fact]
    public void A_decimal_comma_where_there_was_a_point_needs_a_dry_run()
    {
        var drift = Compare(Sales(Header.Replace(',', ';'), (o, l) => [string.Join(';', Row(o, l).Select((v, i) => i == 5 ? l.Product.Price.PlainComma() : v))]).Replace("\"", ""), delimiter: ';');
        Assert.Equal("sales.Unit Price is written differently: numbers have a decimal comma where they had a point.", Assert.Single(drift.Changes).Words);
        Assert.Equal(DriftVerdict.NeedsDryRun, drift.Verdict);
    }

    [Fact]
    public void A_file_of_another_name_with_the_same_columns_is_the_same_table()
    {
        var drift = Compare(Sales(), "export_2025");
        Assert.Equal((DriftVerdict.Safe, "TableRenamed"), (drift.Verdict, Kinds(drift)));
        Assert.Equal("sales", drift.KeptNames["export_2025"]);
    }

    [Fact]
    public void A_file_with_other_columns_is_new_and_the_mapping_cannot_be_replayed_on_it()
    {
        var drift = Compare("a,b\n1,2\n");
        Assert.Equal(DriftVerdict.Impossible, drift.Verdict);
        Assert.Equal("TableAbsent, TableAppeared", Kinds(drift));
    }

    [Fact]
    public void A_lookup_that_does_not_come_again_is_safe()
    {
        using var all = JoinedShops.PracticeShop();
        var kept = all.Propose().Mapping;
        var drift = MappingDrift.Compare(kept, [all.Tables.First(t => t.Name == "order_lines")], all.Engine, TestContext.Current.CancellationToken);
        Assert.Equal(DriftVerdict.Safe, drift.Verdict);
        Assert.All(drift.Changes, c => Assert.Equal(DriftKind.TableAbsent, c.Kind));
    }
}
