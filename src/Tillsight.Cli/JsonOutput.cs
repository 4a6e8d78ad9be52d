using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tillsight.Cli;

/// <summary>The one JSON document of a command on standard output: decimals as numbers with all their digits, dates as ISO text.</summary>
static class JsonOutput
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Action<Utf8JsonWriter> write)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, Options)) write(json);
        output.WriteByte((byte)'\n');
    }
}
