using System.Reflection;

namespace Tillsight.Delivery.Html;

/// <summary>The report's script and styles, bundled by the build and embedded.</summary>
static class ReportAssets
{
    /// <summary>Runs in the head, before anything is drawn: the reader's choice of light or dark.</summary>
    public static string StartScript { get; } = Read("start.js");
    public static string Script { get; } = Read("report.js");
    public static string Style { get; } = Read("report.css");

    /// <summary>Styles of static charts with the tokens that they use; a picture that leaves the page takes them along.</summary>
    public static string ChartStyle { get; } = Read("chart.css");

    static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Delivery/Assets/" + name)
            ?? throw new InvalidOperationException($"The build did not embed Delivery/Assets/{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
