using System.Text;
using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>Writes a report as one page that needs nothing else: no network, no server, and no script to be read.</summary>
public static class HtmlReport
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes beside the target first, so that a report is there whole or not at all.</summary>
    public static void Write(Report report, string path)
    {
        string half = path + ".part";
        try
        {
            using (var stream = File.Create(half)) Write(report, stream);
            File.Move(half, path, overwrite: true);
        }
        catch
        {
            if (File.Exists(half)) File.Delete(half);
            throw;
        }
    }

    public static void Write(Report report, Stream stream)
    {
        using var writer = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true);
        writer.Write(ReportPage.Draw(report, Formats.For(report.Currency, report.Locale)));
    }
}
