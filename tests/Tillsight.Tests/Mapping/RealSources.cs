using Tillsight.Testing;

namespace Tillsight.Tests.Mapping;

/// <summary>The shared data sets as source tables.</summary>
static class RealSources
{
    public static SourceFixture OnlineRetail() => new SourceFixture().Files("year",
        [SharedData.Require("online-retail-ii/year_2009-2010.csv.gz"), SharedData.Require("online-retail-ii/year_2010-2011.csv.gz")]);

    public static SourceFixture CustomerShopping() =>
        new SourceFixture().Files("customer_shopping_behavior", [SharedData.Require("customer-shopping/customer_shopping_behavior.csv")]);

    public static SourceFixture Foodmart()
    {
        string[] singles = ["category", "currency", "department", "employee", "position", "product", "product_class", "promotion", "region", "store", "time_by_day", "warehouse", "warehouse_class"];
        var source = new SourceFixture()
            .Files("sales_fact", [SharedData.Require("foodmart/sales_fact_1997.csv.gz"), SharedData.Require("foodmart/sales_fact_dec_1998.csv.gz")])
            .Files("inventory_fact", [SharedData.Require("foodmart/inventory_fact_1997.csv"), SharedData.Require("foodmart/inventory_fact_1998.csv")])
            .Files("customer", [SharedData.Require("foodmart/customer.csv.gz")]);
        foreach (string name in singles) source.Files(name, [SharedData.Require($"foodmart/{name}.csv")]);
        return source;
    }

    public static SourceFixture CdnowMaster() => Aligned("cdnow_master", "cdnow/CDNOW_master.txt", 1, ["customer_id", "date", "number_of_cds", "dollar_value"]);

    /// <summary>Without a header line: the reader names the columns by number.</summary>
    public static SourceFixture CdnowSample() => Aligned("cdnow_sample", "cdnow/CDNOW_sample.txt", 0, ["column_1", "column_2", "column_3", "column_4", "column_5"]);

    public static SourceFixture Hillstrom() => new SourceFixture().Files("hillstrom", [SharedData.Require("hillstrom/hillstrom.csv.gz")]);

    public static SourceFixture Groceries() =>
        new SourceFixture().Files("groceries", [SharedData.Require("groceries/groceries.csv")], "header = false, delim = ',', null_padding = true, strict_mode = false");

    static SourceFixture Aligned(string name, string file, int skip, IReadOnlyList<string> columns)
    {
        string cells = string.Join(", ", columns.Select((c, i) => $"p[{i + 1}] as {c}"));
        return new SourceFixture().Select(name, $"select row_number() over () as _record, 0::bigint as _line, 'f' as _file, {cells} from (select string_split_regex(trim(c), ' +') as p "
            + $"from read_csv('{SharedData.Require(file)}', header = false, skip = {skip}, columns = {{'c': 'varchar'}}, delim = '|'))");
    }
}
