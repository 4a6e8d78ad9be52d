using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tillsight.Web.Gate;

/// <summary>Answers for programs, in the contract of the command line's <c>--json</c>.</summary>
static class JsonAnswer
{
    /// <summary>Where answers are JSON, also those that refuse.</summary>
    public static bool IsAskedOf(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    // Not put into HTML as it is, and said to be JSON with nosniff: names stay readable.
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Of(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Readable)) write(json);
        return Of(text.ToArray(), status);
    }

    public static IResult Of(byte[] text, int status = StatusCodes.Status200OK) => new Document(text, status);

    /// <summary>What was found and what was expected.</summary>
    public static IResult Refusal(int status, string title, string message) => Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteNumber("status", status);
        json.WriteString("title", title);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    }, status);

    sealed class Document(byte[] text, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = "application/json; charset=utf-8";
            if (status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer";
            return http.Response.Body.WriteAsync(text, http.RequestAborted).AsTask();
        }
    }
}
