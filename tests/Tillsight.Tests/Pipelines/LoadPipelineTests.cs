namespace Tillsight.Tests.Pipelines;

public sealed class LoadPipelineTests : IDisposable
{
    static readonly string January = SmallShop.Header + SmallShop.Lines(1000, 60, new DateOnly(2024, 1, 2));
    static readonly string February = SmallShop.Header + SmallShop.Lines(1060, 60, new DateOnly(2024, 1, 17));

    readonly SmallShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Every_row_and_cent_of_a_clean_export_is_loaded()
    {
        var done = _shop.Load(_shop.Write("january.csv", January));
        Assert.True(done.Balance.Closes);
        Assert.Equal(180, done.Balance.RowsIn);
        Assert.Equal(180, done.Balance.RowsLoaded);
        Assert.Equal(done.Balance.AmountIn, done.Balance.AmountLoaded);
    }

    [Fact]
    public void The_same_file_twice_adds_nothing()
    {
        string file = _shop.Write("january.csv", January);
        _shop.Load(file);
        string before = _shop.Fingerprint();
        var again = _shop.Load(file);
        Assert.False(again.Load.WasBuilt);
        Assert.Equal(before, _shop.Fingerprint());
    }

    [Fact]
    public void The_same_content_under_another_name_adds_nothing()
    {
        _shop.Load(_shop.Write("january.csv", January));
        var again = _shop.Load(_shop.Write("copy.csv", January));
        Assert.Equal(180, again.Balance.RowsIn);
    }

    [Fact]
    public void The_order_of_loading_leaves_no_trace()
    {
        using var other = new SmallShop();
        _shop.Load(_shop.Write("january.csv", January));
        _shop.Load(_shop.Write("february.csv", February));
        other.Load(other.Write("february.csv", February));
        other.Load(other.Write("january.csv", January));
        Assert.Equal(_shop.Fingerprint(), other.Fingerprint());
    }

    [Fact]
    public void Files_together_give_the_warehouse_of_files_one_after_the_other()
    {
        using var other = new SmallShop();
        _shop.Load(_shop.Write("january.csv", January));
        _shop.Load(_shop.Write("february.csv", February));
        other.Load(other.Write("january.csv", January), other.Write("february.csv", February));
        Assert.Equal(_shop.Fingerprint(), other.Fingerprint());
    }

    [Fact]
    public void Lines_that_two_exports_share_count_once()
    {
        string shared = SmallShop.Lines(1050, 10, new DateOnly(2024, 1, 14));
        var done = _shop.Load(_shop.Write("a.csv", SmallShop.Header + SmallShop.Lines(1000, 50, new DateOnly(2024, 1, 2)) + shared), _shop.Write("b.csv", SmallShop.Header + shared + SmallShop.Lines(1060, 50, new DateOnly(2024, 1, 18))));
        Assert.Equal(30, done.Rules.Single(r => r.RuleId == "overlapping_exports").RowCount);
        Assert.Equal(330, done.Balance.RowsLoaded);
        Assert.True(done.Balance.Closes);
    }

    [Fact]
    public void Exact_copies_within_a_file_are_left_out_with_their_money()
    {
        string first = January.Split('\n')[1] + "\n";
        var done = _shop.Load(_shop.Write("january.csv", January + first));
        var rule = done.Rules.Single(r => r.RuleId == "exact_duplicates");
        Assert.Equal(1, rule.RowCount);
        Assert.Equal(done.Balance.AmountExcluded, rule.Amount);
        Assert.Equal(181, done.Balance.RowsIn);
    }

    [Fact]
    public void A_corrected_file_at_the_same_path_takes_the_place_of_its_batch()
    {
        string file = _shop.Write("january.csv", January);
        _shop.Load(file);
        _shop.Write("january.csv", January.Replace("PRODUCT 7,", "PRODUCT SEVEN,", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(1));
        var done = _shop.Load(file);
        Assert.Equal(180, done.Balance.RowsIn);
        Assert.Single(done.Load.Replaced);
        Assert.Equal("PRODUCT SEVEN", _shop.Ask("select distinct product_name from dim_product where product_id = '85007'").Value(0, 0));
    }

    [Fact]
    public void A_value_that_cannot_be_read_waits_in_quarantine_with_file_and_line()
    {
        var done = _shop.Load(_shop.Write("january.csv", January + "2000,85001,PRODUCT 1,many,2024-01-20 10:00:00,1.75,12001,France\n"));
        Assert.Equal(1, done.Balance.RowsQuarantined);
        Assert.Equal(1, done.Balance.RowsAmountUnknown);
        var row = _shop.Ask("select line_number, reason from quarantined_line");
        Assert.Equal(182L, row.Value(0, 0));
        Assert.Contains("many", (string)row.Value(0, 1)!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_too_many_fields_waits_in_quarantine()
    {
        var done = _shop.Load(_shop.Write("january.csv", January + "2000,85001,PRODUCT, 1,2,2024-01-20 10:00:00,1.75,12001,France\n"));
        Assert.Equal(1, done.Balance.RowsQuarantined);
        Assert.Equal(181, done.Balance.RowsIn);
        Assert.True(done.Balance.Closes);
    }

    [Fact]
    public void A_file_that_cannot_be_read_changes_nothing()
    {
        _shop.Load(_shop.Write("january.csv", January));
        string before = _shop.Fingerprint();
        Assert.Throws<BadInputException>(() => _shop.Load(_shop.Write("broken.csv", [0, 1, 2, 3, 0, 255, 254, 7, 0, 0])));
        Assert.Equal(before, _shop.Fingerprint());
    }

    [Fact]
    public void A_first_load_that_fails_leaves_no_workspace()
    {
        Assert.Throws<BadInputException>(() => _shop.Load(_shop.Write("empty.csv", "")));
        Assert.False(_shop.Workspace.Exists);
    }

    [Fact]
    public void Lines_lead_back_to_the_record_in_the_archive()
    {
        _shop.Load(_shop.Write("january.csv", January));
        var line = _shop.Ask($"""
            select f.order_id, r."Invoice", f.line_number, r._line
            from fct_order_line f join warehouse_batch b on b.batch_rank = f.batch_key
            join read_parquet('{_shop.Workspace.ArchiveFolder}/*/*.parquet') r on r._record = f.record_number
            where f.record_number = 77
            """);
        Assert.Equal(line.Value(0, 0), line.Value(0, 1));
        Assert.Equal(line.Value(0, 2), line.Value(0, 3));
    }

    [Fact]
    public void The_recipe_is_replayed_after_an_edit()
    {
        string file = _shop.Write("january.csv", January);
        _shop.Load(file);
        File.WriteAllText(_shop.Workspace.RecipeFile, File.ReadAllText(_shop.Workspace.RecipeFile) + "  - rule: text_case\n    column: country\n    case: upper\n");
        _shop.Load(file);
        Assert.Equal("FRANCE", _shop.Ask("select min(country) from dim_place").Value(0, 0));
    }

    [Fact]
    public void A_later_file_whose_columns_moved_is_loaded_as_the_same_table()
    {
        _shop.Load(_shop.Write("january.csv", January));
        var done = _shop.Load(_shop.Write("february.csv", Moved(February)));
        Assert.Equal(360, done.Balance.RowsLoaded);
        Assert.Equal(0, done.Balance.RowsAmountUnknown);
    }

    [Fact]
    public void A_later_file_with_a_renamed_column_stops_with_what_it_would_do_to_the_totals()
    {
        _shop.Load(_shop.Write("january.csv", January));
        string before = _shop.Fingerprint();
        var stopped = Assert.Throws<BadInputException>(() => _shop.Load(_shop.Write("february.csv", February.Replace(",Price,", ",UnitPrice,", StringComparison.Ordinal))));
        Assert.Contains("180 rows worth", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("--yes", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(before, _shop.Fingerprint());
    }

    [Fact]
    public void A_renamed_column_that_was_agreed_to_is_remembered_in_the_recipe()
    {
        _shop.Load(_shop.Write("january.csv", January));
        var done = _shop.Agree(_shop.Write("february.csv", February.Replace(",Price,", ",UnitPrice,", StringComparison.Ordinal)));
        Assert.Equal(360, done.Balance.RowsLoaded);
        Assert.Equal(0, done.Balance.RowsAmountUnknown);
        Assert.Contains("UnitPrice = Price", File.ReadAllText(_shop.Workspace.RecipeFile), StringComparison.Ordinal);
        _shop.Load(_shop.Write("march.csv", SmallShop.Header.Replace(",Price,", ",UnitPrice,", StringComparison.Ordinal) + SmallShop.Lines(2000, 10, new DateOnly(2024, 3, 1))));
        Assert.Equal(390L, _shop.Ask("select count(*) as n from fct_order_line where net_amount is not null").Value(0, 0));
    }

    /// <summary>The same table with its last column first.</summary>
    static string Moved(string csv) => string.Join('\n', csv.Split('\n').Select(l => l.Length == 0 ? l : l[(l.LastIndexOf(',') + 1)..] + "," + l[..l.LastIndexOf(',')]));
}
