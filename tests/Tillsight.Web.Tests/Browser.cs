using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tillsight.Web.Tests;

/// <summary>Keeps cookies and sends forms as a browser does: with the antiforgery token of the page that was read last. Redirects are not followed.</summary>
sealed partial class Browser(HttpMessageHandler handler) : IDisposable
{
    readonly HttpMessageInvoker _client = new(new CookieHandler(handler), disposeHandler: false);

    string? _token;

    public async Task<Answer> Get(string path, params (string Name, string Value)[] headers) => await Send(HttpMethod.Get, path, null, headers);

    /// <summary>An answer whose text comes bit by bit.</summary>
    public async Task<HttpResponseMessage> Open(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost" + path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form with the token.</summary>
    public Task<Answer> Post(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", _token ?? "")).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    /// <summary>Sends files with the token before them, as the form of a page does.</summary>
    public Task<Answer> Upload(string path, params (string Name, byte[] Content)[] files) => Upload(path, _token ?? "", files);

    public Task<Answer> Upload(string path, string token, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            // As it stands: HttpClient would tidy a name that a hostile client does not.
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name}\"");
            form.Add(part);
        }
        return Send(HttpMethod.Post, path, form);
    }

    /// <summary>Sends a form that did not come from a page of the app.</summary>
    public Task<Answer> PostWithoutToken(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "http://localhost" + path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (Token().Match(body) is { Success: true } match) _token = WebUtility.HtmlDecode(match.Groups[1].Value);
        return new Answer(response, body);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        readonly CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header) request.Headers.TryAddWithoutValidation("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (string cookie in set) _cookies.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}

/// <summary>An answer with its text.</summary>
sealed record Answer(HttpResponseMessage Response, string Body)
{
    public int Status => (int)Response.StatusCode;

    public string? Location => Response.Headers.Location?.ToString();

    public IDocument Page => new HtmlParser().ParseDocument(Body);

    public string Text(string selector) => Page.QuerySelector(selector)?.TextContent.Trim() ?? "";

    public string Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    public string Cookie(string name) => Response.Headers.TryGetValues("Set-Cookie", out var values) ? values.FirstOrDefault(v => v.StartsWith(name + "=", StringComparison.Ordinal)) ?? "" : "";
}
