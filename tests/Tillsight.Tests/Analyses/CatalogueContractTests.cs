using System.Text.Json;
using System.Text.RegularExpressions;
using Tillsight.Analyses;
using Tillsight.Delivery;
using Tillsight.Delivery.Html;
using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Testing;
using Tillsight.Tests.Loaded;
using Tillsight.Views;

namespace Tillsight.Tests.Analyses;

/// <summary>What holds for every analysis there is. The terminal's part is in the tests of the command line.</summary>
public partial class CatalogueContractTests(CatalogueShops shops, LoadedShops samples) : IClassFixture<CatalogueShops>
{
    const string Rich = "everything";

    public static TheoryData<string> Analyses => [.. AnalysisCatalogue.All.Select(a => a.Id)];

    public static TheoryData<string, string> AnalysesInShops
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var analysis in AnalysisCatalogue.All)
                foreach (string shop in CatalogueShop.Names) data.Add(analysis.Id, shop);
            return data;
        }
    }

    public static TheoryData<string, string> Queries
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var analysis in AnalysisCatalogue.All)
                foreach (var query in analysis.Queries) data.Add(analysis.Id, query.File);
            return data;
        }
    }

    [Theory, MemberData(nameof(Analyses))]
    public void The_folder_the_class_and_the_id_have_one_name(string id)
    {
        var type = AnalysisCatalogue.Find(id).GetType();
        string folder = type.Namespace!.Split('.')[^1];
        Assert.Equal((folder + "Analysis", $"Tillsight.Analyses.{folder}", KebabCase(folder)), (type.Name, type.Namespace, id));
    }

    [Fact]
    public void No_two_analyses_have_the_same_id_or_title() =>
        Assert.Equal((AnalysisCatalogue.All.Count, AnalysisCatalogue.All.Count), (AnalysisCatalogue.All.Select(a => a.Id).Distinct().Count(), AnalysisCatalogue.All.Select(a => a.Title).Distinct().Count()));

    [Theory, MemberData(nameof(Analyses))]
    public void An_analysis_has_a_page_of_help_that_starts_with_its_name(string id)
    {
        string help = AnalysisCatalogue.Help(AnalysisCatalogue.Find(id));
        Assert.StartsWith("# ", help, StringComparison.Ordinal);
        Assert.Contains("\n## ", help, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Analyses))]
    public void Every_option_is_explained_and_its_default_gives_what_no_option_gives(string id)
    {
        var analysis = AnalysisCatalogue.Find(id);
        Assert.All(analysis.Options, o => Assert.NotEqual("", o.Meaning));
        var defaults = analysis.Options.Where(o => o.Default.Length > 0).ToDictionary(o => o.Name, o => o.Default, StringComparer.Ordinal);
        Assert.Equal(Json(shops[Rich].Outcome(id)), Json(shops[Rich].With(c => analysis.Run(c, defaults))));
    }

    [Theory, MemberData(nameof(Analyses))]
    public void An_option_that_does_not_exist_is_refused_with_those_that_do(string id)
    {
        var refusal = Assert.Throws<UsageException>(() => AnalysisCatalogue.Find(id).Run(shops.Empty.Context, new Dictionary<string, string> { ["no-such-option"] = "1" }));
        Assert.Contains($"{id} has no option --no-such-option", refusal.Message);
    }

    [Theory, MemberData(nameof(Queries))]
    public void The_columns_of_a_query_are_the_parameters_of_its_row_record(string id, string file) =>
        Assert.Equal(RowShape.ColumnsOf(Query(id, file).Row), shops.Empty.With(c => Run(c.Engine, id, file)).Names);

    [Theory, MemberData(nameof(Queries))]
    public void The_rows_of_a_query_fit_its_row_record(string id, string file)
    {
        var rows = shops[Rich].With(c => Run(c.Engine, id, file));
        Assert.True(rows.RowCount > 0 || file.StartsWith("Imputed", StringComparison.Ordinal), $"{file} gave no row of a shop that has everything.");
        typeof(ColumnSet).GetMethod(nameof(ColumnSet.As))!.MakeGenericMethod(Query(id, file).Row).Invoke(rows, []);
    }

    [Theory, MemberData(nameof(Queries))]
    public void A_query_says_its_question_and_its_grain(string id, string file)
    {
        string head = string.Concat(Text(id, file).Split('\n').TakeWhile(line => line.StartsWith("-- ", StringComparison.Ordinal)));
        Assert.Matches(@"\?.*Grain: [^.]+\.", head);
    }

    [Theory, MemberData(nameof(Queries))]
    public void A_query_of_several_rows_has_an_order(string id, string file)
    {
        string sql = Text(id, file);
        Assert.True(sql.Contains("Grain: one row.", StringComparison.Ordinal) || sql[sql.LastIndexOf("from ", StringComparison.Ordinal)..].Contains("order by", StringComparison.Ordinal), $"{file} has no order by at its end.");
    }

    [Fact]
    public void Every_sql_file_of_an_analysis_is_one_of_its_queries()
    {
        var files = typeof(AnalysisCatalogue).Assembly.GetManifestResourceNames().Where(n => SqlOfAnAnalysis().IsMatch(n));
        Assert.Equal(AnalysisCatalogue.All.SelectMany(a => a.Queries.Select(q => Path(a.Id, q.File))).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Analyses))]
    public void An_empty_shop_is_told_how_to_load_something(string id)
    {
        var outcome = shops.Empty.Outcome(id);
        Assert.False(outcome.IsPossible);
        Assert.Contains("tillsight run PATH", SmallStar.Sentences(outcome));
    }

    [Theory, MemberData(nameof(AnalysesInShops))]
    public void What_is_missing_is_said_and_what_is_there_is_shown(string id, string shop)
    {
        var outcome = shops[shop].Outcome(id);
        var missing = AnalysisCatalogue.Find(id).Needs.Where(n => !shops[shop].Context.Facts.Has(n));
        Assert.False(outcome.IsPossible && missing.Any());
        Assert.Equal(outcome.Result is null, !outcome.IsPossible);
        Assert.NotEmpty(outcome.View.Blocks.OfType<Note>());
        Assert.All(outcome.View.Blocks.OfType<Note>(), n => Assert.EndsWith(".", n.Text.TrimEnd('?', '*'), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(AnalysesInShops))]
    public void Names_of_tables_columns_and_charts_are_unique_and_in_snake_case(string id, string shop)
    {
        var view = shops[shop].Outcome(id).View;
        Unique(view.Blocks.OfType<Table>().Select(t => t.Name));
        Unique(view.Blocks.OfType<Chart>().Select(c => c.Name));
        foreach (var table in view.Blocks.OfType<Table>()) Unique(table.Columns.Select(c => c.Name));
    }

    [Theory, MemberData(nameof(AnalysesInShops))]
    public void A_tables_rows_have_a_cell_for_each_column_of_a_kind_that_doors_know(string id, string shop)
    {
        foreach (var table in shops[shop].Outcome(id).View.Blocks.OfType<Table>())
            Assert.All(table.Rows, row =>
            {
                Assert.Equal(table.Columns.Count, row.Count);
                Assert.All(row, cell => Assert.True(cell is null or string or bool or long or decimal or double or DateOnly or DateTime, $"{table.Name} holds a {cell?.GetType().Name}."));
            });
    }

    [Theory, MemberData(nameof(AnalysesInShops))]
    public void A_chart_has_a_title_a_measure_and_a_sentence_for_who_cannot_see_it(string id, string shop) =>
        Assert.All(shops[shop].Outcome(id).View.Blocks.OfType<Chart>(), chart =>
        {
            Assert.False(string.IsNullOrWhiteSpace(chart.Title) || string.IsNullOrWhiteSpace(chart.Subtitle));
            Assert.False(chart.Title.EndsWith('.'));
            Assert.EndsWith(".", chart.Summary, StringComparison.Ordinal);
        });

    [Theory, MemberData(nameof(AnalysesInShops))]
    public void A_figure_that_leads_to_a_metrics_passport_has_its_unit(string id, string shop)
    {
        foreach (var figure in shops[shop].Outcome(id).View.Blocks.OfType<Figures>().SelectMany(f => f.Items))
        {
            Assert.Matches(SnakeCase(), figure.Id);
            if (MetricCatalogue.Find(figure.Id) is { } metric) Assert.Equal(metric.Unit, figure.Unit);
        }
    }

    [Theory, MemberData(nameof(AnalysesInShops))]
    public void Every_door_of_files_draws_it(string id, string shop)
    {
        var outcome = shops[shop].Outcome(id);
        using var html = new MemoryStream();
        HtmlReport.Write(Report(AnalysisCatalogue.Find(id), outcome), html);
        Assert.Contains($"<section id=\"{id}\"", System.Text.Encoding.UTF8.GetString(html.ToArray()));
        using var folder = new TemporaryFolder();
        using var exports = new AnalysisExports(folder.Path, Formats.For("GBP", "en-GB"), TestContext.Current.CancellationToken);
        var files = exports.Write(id, [.. outcome.Tables]);
        Assert.All(files, f => Assert.True(new FileInfo(folder.File(f.Path)).Length > 0));
    }

    [Theory, MemberData(nameof(AnalysesInShops))]
    public void The_same_shop_asked_twice_gives_the_same_answer(string id, string shop) =>
        Assert.Equal(Json(shops[shop].Outcome(id)), Json(shops[shop].With(c => AnalysisCatalogue.Find(id).Run(c))));

    [Theory, MemberData(nameof(Analyses))]
    public void Online_retail_ii_asked_twice_gives_the_same_answer(string id) =>
        Assert.Equal(Json(samples.OnlineRetail.Run(id)), Json(samples.OnlineRetail.Run(id)));

    [Theory, MemberData(nameof(Analyses))]
    public void Every_sample_shop_is_answered(string id) =>
        Assert.All([samples.OnlineRetail, samples.CustomerShopping, samples.Foodmart, samples.Cdnow], shop => Assert.NotEmpty(shop.Run(id).View.Blocks));

    static AnalysisQuery Query(string id, string file) => AnalysisCatalogue.Find(id).Queries.First(q => q.File == file);

    static ColumnSet Run(IEngine engine, string id, string file) => engine.Query(Text(id, file), Query(id, file).Parameters);

    static string Text(string id, string file) => EmbeddedText.Read(Path(id, file));

    static string Path(string id, string file) => $"Analyses/{AnalysisCatalogue.Find(id).GetType().Namespace!.Split('.')[^1]}/{file}";

    static string Json(AnalysisOutcome outcome)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) OutcomeJson.Write(json, outcome);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    static Report Report(IAnalysis analysis, AnalysisOutcome outcome) => new("Report", "Shop", "GBP", "en-GB", null, DateTimeOffset.UnixEpoch,
        [new ReportSection(analysis.Id, analysis.Group.ToString(), analysis.Title, outcome.View, AnalysisCatalogue.Help(analysis))]);

    static void Unique(IEnumerable<string> names)
    {
        string[] all = [.. names];
        Assert.Equal(all.Distinct(StringComparer.Ordinal), all);
        Assert.All(all, n => Assert.Matches(SnakeCase(), n));
    }

    static string KebabCase(string name) => RowShape.SnakeCase(name).Replace('_', '-');

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();

    [GeneratedRegex("^Analyses/[A-Za-z]+/[A-Za-z]+\\.sql$")]
    private static partial Regex SqlOfAnAnalysis();
}
