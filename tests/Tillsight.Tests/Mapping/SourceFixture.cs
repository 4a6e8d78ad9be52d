using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;
using Tillsight.Testing;

namespace Tillsight.Tests.Mapping;

/// <summary>Source tables in an engine of their own, loaded as the archive holds them: every cell as text.</summary>
sealed class SourceFixture : IDisposable
{
    readonly List<SourceTable> _tables = [];

    public DuckDbEngine Engine { get; } = DuckDbEngine.InMemory();

    public IReadOnlyList<SourceTable> Tables => _tables;

    /// <summary>Files with the same columns, read by the engine's own reader.</summary>
    public SourceFixture Files(string name, IReadOnlyList<string> paths, string options = "header = true, delim = ','")
    {
        string list = string.Join(", ", paths.Select(Sql.Text));
        Engine.Execute($"create table src_{name} as select row_number() over (partition by filename) as _record, 0::bigint as _line, filename as _file, * exclude (filename) "
            + $"from read_csv([{list}], all_varchar = true, filename = true, {options})");
        return Add(name, paths);
    }

    /// <summary>CSV text with a header.</summary>
    public SourceFixture Text(string name, string csv, char delimiter = ',')
    {
        using var folder = new TemporaryFolder();
        return Files(name, [folder.Write(name + ".csv", csv)], $"header = true, delim = '{delimiter}', quote = '\"', strict_mode = false");
    }

    /// <summary>Any relation that has <c>_record</c>, <c>_line</c> and <c>_file</c>.</summary>
    public SourceFixture Select(string name, string select) => SelectFiles(name, [name], select);

    /// <summary>The same of several files.</summary>
    public SourceFixture SelectFiles(string name, IReadOnlyList<string> files, string select)
    {
        Engine.Execute($"create table src_{name} as {select}");
        return Add(name, files);
    }

    public MappingProposal Propose(MappingAnswers? answers = null) => MappingProposer.Propose(_tables, Engine, answers, TestContext.Current.CancellationToken);

    public void Dispose() => Engine.Dispose();

    SourceFixture Add(string name, IReadOnlyList<string> files)
    {
        var columns = Engine.ColumnsOf("src_" + name).Where(c => c is not ("_record" or "_line" or "_file")).ToList();
        long rows = Engine.Query($"select count(*) as n from src_{name}").Column<long?>("n")[0]!.Value;
        _tables.Add(new SourceTable(name, "src_" + name, columns, rows, files));
        return this;
    }
}
