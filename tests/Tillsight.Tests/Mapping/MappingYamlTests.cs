using System.Text.Json;
using Tillsight.Cleaning;
using Tillsight.Mapping;
using Tillsight.Sources.Values;

namespace Tillsight.Tests.Mapping;

/// <summary>The mapping part of recipe.yaml: reads back as written, is short, and says what is wrong and where.</summary>
public sealed class MappingYamlTests
{
    static string Text(SourceMapping mapping) => PlainYaml.Write(new Dictionary<string, object?> { ["mapping"] = MappingYaml.Write(mapping) });

    static SourceMapping Parse(string text) =>
        MappingYaml.Read((IReadOnlyDictionary<string, object?>)PlainYaml.Read(text, "recipe.yaml")["mapping"]!, "recipe.yaml");

    static void RoundTrips(SourceMapping mapping) => Assert.Equal(JsonSerializer.Serialize(mapping), JsonSerializer.Serialize(Parse(Text(mapping))));

    static SourceMapping Small => new()
    {
        Tables = [new TableMapping("sales", TableRole.Lines, ["No", "Menge", "Preis", "Art"], "order lines")],
        Fields = [new FieldMapping("order_id", "sales", "No", ValueReading.Plain), new FieldMapping("unit_price", "sales", "Preis", new ValueReading { Decimal = ',', Group = '.' }, .97, "header \"Preis\" means unit price")],
        Attributes = [new AttributeMapping(Entity.Line, "art", FieldType.Text, "sales", "Art", ValueReading.Plain)],
    };

    [Fact]
    public void It_is_short_and_reads_like_a_table_of_contents() => Assert.Equal("""
        mapping:
          tables:
            sales:
              role: lines
              reason: order lines
              columns: [No, Menge, Preis, Art]
          fields:
            order_id: No
            unit_price:
              column: Preis
              decimal: ','
              group: .
              confidence: 0.97
              evidence: header "Preis" means unit price
          attributes:
            - name: art
              of: line
              type: text
              column: Art

        """.ReplaceLineEndings("\n"), Text(Small).Replace("\"No\"", "No").ReplaceLineEndings("\n"));

    [Fact]
    public void A_proposal_for_joined_tables_reads_back_as_written()
    {
        using var source = JoinedShops.PracticeShop();
        RoundTrips(source.Propose().Mapping);
    }

    [Fact]
    public void A_proposal_with_readings_of_every_kind_reads_back_as_written()
    {
        foreach (var (csv, delimiter) in new[] { (ShopExports.GermanTill, ';'), (ShopExports.Square, ','), (ShopExports.Portuguese, ';'), (ShopExports.Superstore, ',') })
        {
            using var source = new SourceFixture().Text("sales", csv, delimiter);
            RoundTrips(source.Propose().Mapping);
        }
    }

    [Fact]
    public void Names_that_look_like_something_else_read_back_as_written() => RoundTrips(new SourceMapping
    {
        OrderIdentity = OrderIdentity.CustomerStoreDay,
        Tables = [new TableMapping("yes", TableRole.Lines, ["no", "1", "null", "a: b", "# c", "", " d ", "1.5", "~", "x.y", "'q'", "\"", "- z", "é"]), new TableMapping("2024", TableRole.Ignored, [])],
        Fields =
        [
            new("order_id", "yes", "no", new ValueReading { MissingWords = ["null", "~", ""], FloatTail = true }), new("quantity", "yes", "1", ValueReading.Plain, .5, "yes"),
            new("ordered_at", "yes", "null", new ValueReading { Dates = ["%d.%m.%Y %H:%M"], DaysOnly = true, Epoch = EpochUnit.Milliseconds }),
            new("discount_amount", "yes", "a: b", new ValueReading { Strip = ["$", "kr."], Group = ' ', AccountingNegatives = true, Negated = true, Percent = true }),
            new("is_discounted", "yes", "# c", new ValueReading { TrueWords = ["on", "y"] }),
        ],
        Joins = [new TableJoin("yes", "x.y", "yes", "é", .25, "because: it # is"), new TableJoin("yes", "- z", "yes", "\"")],
        Attributes = [new(Entity.Customer, "true", FieldType.Flag, "yes", " d ", ValueReading.Plain)],
    });

    [Theory]
    [InlineData("order_id: No", "order_nr: No", "recipe.yaml, line 8: mapping.fields.order_nr: there is no such field; the nearest is \"order_id\".")]
    [InlineData("column: Preis", "column: Pries", "recipe.yaml, line 10: mapping.fields.unit_price.column: no table under mapping.tables has the column \"Pries\"; the nearest is \"Preis\".")]
    [InlineData("role: lines", "role: line", "recipe.yaml, line 4: mapping.tables.sales.role must be one of lines, lookup, ignored, not \"line\".")]
    [InlineData("confidence: 0.97", "confidence: 97", "recipe.yaml, line 13: mapping.fields.unit_price.confidence must be a number from 0 to 1, not \"97\".")]
    [InlineData("decimal: ','", "decimals: ','", "recipe.yaml, line 11: mapping.fields.unit_price has no key \"decimals\"; the nearest is \"decimal\".")]
    [InlineData("type: text", "type: words", "recipe.yaml, line 18: mapping.attributes, entry 1.type must be one of identifier, text, integer, number, money, rate, date, instant, time, flag, not \"words\".")]
    public void A_mistake_is_told_with_file_line_and_key(string right, string wrong, string message)
    {
        string text = Text(Small).Replace("\"No\"", "No");
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.Equal(message, Assert.Throws<BadInputException>(() => Parse(text.Replace(right, wrong))).Message);
    }

    [Fact]
    public void A_missing_key_is_named() => Assert.Equal("recipe.yaml, line 3: mapping.tables.sales lacks the key \"role\".",
        Assert.Throws<BadInputException>(() => Parse("mapping:\n  tables:\n    sales:\n      columns: [a]\n  fields: {}\n")).Message);
}
