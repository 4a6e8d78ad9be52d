using System.Globalization;
using Tillsight.Sources.PracticeShop.Orders;
using Tillsight.Sources.PracticeShop.Truth;

namespace Tillsight.Sources.PracticeShop.Files;

/// <summary>order_lines.csv; for a large shop one file a month instead (order_lines-2024-01.csv), as tills export them.</summary>
sealed class OrderLineFiles(string folder, long lines) : IDisposable
{
    /// <summary>Up to so many lines are one file.</summary>
    public const long MostInOneFile = 1_000_000;

    readonly bool _isByMonth = lines > MostInOneFile;
    OutputFile? _file;
    string _name = "";

    /// <summary>The files so far with their records.</summary>
    public List<FileTruth> Files { get; } = [];

    /// <summary>Opens the file that the date's lines belong to.</summary>
    public void StartDay(DateOnly date, long lines)
    {
        string name = _isByMonth ? $"order_lines-{date.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.csv" : "order_lines.csv";
        if (name != _name)
        {
            _file?.Dispose();
            _file = new OutputFile(Path.Combine(folder, name), OrderLineRecord.Header);
            Files.Add(new FileTruth(_name = name, 0));
        }
        Files[^1] = Files[^1] with { Records = Files[^1].Records + lines };
    }

    public void Take(CsvBuffer records) => _file!.Take(records);

    public void Dispose() => _file?.Dispose();
}
