using Tillsight.Delivery.Exports;
using Tillsight.Views;

namespace Tillsight.Delivery;

/// <summary>Writes the tables of a section as CSV and Parquet (a file a table) and as one XLSX workbook, beside the report.</summary>
/// <param name="folder">The report's folder.</param>
/// <param name="formats">For the currency in the workbooks.</param>
public sealed class AnalysisExports(string folder, Formats formats, CancellationToken cancellation) : IDisposable
{
    readonly ParquetExport parquet = new();

    /// <returns>Links for the report; none where there are no tables.</returns>
    public IReadOnlyList<ReportDownload> Write(string section, IReadOnlyList<Table> tables)
    {
        if (tables.Count == 0) return [];
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        string workbook = $"data/{section}.xlsx";
        using (var stream = File.Create(Path.Combine(folder, workbook))) XlsxExport.Write(tables, formats, stream);
        var links = new List<ReportDownload> { new("XLSX", workbook) };
        foreach (var table in tables)
        {
            cancellation.ThrowIfCancellationRequested();
            string stem = tables.Count == 1 ? $"data/{section}" : $"data/{section}-{table.Name.Replace('_', '-')}";
            string label = tables.Count == 1 ? "" : $" ({table.Title})";
            using (var stream = File.Create(Path.Combine(folder, stem + ".csv"))) CsvExport.Write(table, stream);
            parquet.Write(table, Path.Combine(folder, stem + ".parquet"));
            links.Add(new ReportDownload("CSV" + label, stem + ".csv"));
            links.Add(new ReportDownload("Parquet" + label, stem + ".parquet"));
        }
        return links;
    }

    public void Dispose() => parquet.Dispose();
}
