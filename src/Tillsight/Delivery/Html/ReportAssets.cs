using System.IO.Compression;
using System.Reflection;

namespace Tillsight.Delivery.Html;

/// <summary>The report's script and styles, bundled by the build and embedded.</summary>
static class ReportAssets
{
    /// <summary>Runs in the head, before anything is drawn: the reader's choice of light or dark.</summary>
    public static string StartScript { get; } = Read("start.js");

    /// <summary>Unpacks <see cref="Script"/> once the page is there. What the page may run is named by the hash of the unpacked text.</summary>
    public static string LoadScript { get; } = Read("load.js");

    /// <summary>Brings charts and tables to life.</summary>
    public static string Script { get; } = Unpacked("report.js.gz");

    /// <summary>The same as the page carries it: gzip as base64.</summary>
    public static string PackedScript { get; } = Convert.ToBase64String(Bytes("report.js.gz"));

    public static string Style { get; } = Read("report.css");

    /// <summary>Styles of static charts with the tokens that they use; a picture that leaves the page takes them along.</summary>
    public static string ChartStyle { get; } = Read("chart.css");

    static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    static string Unpacked(string name)
    {
        using var reader = new StreamReader(new GZipStream(Open(name), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream("Delivery/Assets/" + name)
        ?? throw new InvalidOperationException($"The build did not embed Delivery/Assets/{name}.");
}
