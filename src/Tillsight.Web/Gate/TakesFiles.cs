using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Tillsight.Web.Gate;

/// <summary>Says of a route that its form brings files. They are never read into memory, and never before the right and the antiforgery token were
/// checked: the token comes as a header, or as the form's first field, which is all that is read of the form until then.</summary>
/// <param name="Largest">Bytes of the whole request.</param>
sealed record TakesFiles(long Largest)
{
    const int LongestField = 4096, LongestBoundary = 100;

    /// <summary>Opens the form for the handler; false where it does not begin with a token.</summary>
    public async Task<bool> Open(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return false;
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary) return false;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = Largest;
        var form = new FileForm(new MultipartReader(boundary, http.Request.Body));
        http.Features.Set(form);
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetTokens(http);
        if (http.Request.Headers.ContainsKey(tokens.HeaderName!)) return true;
        if (await form.Next(http.RequestAborted) is not { FileName: null } first || first.Name != tokens.FormFieldName) return false;
        http.Request.Headers[tokens.HeaderName!] = await first.Text(LongestField, http.RequestAborted);
        return true;
    }
}

/// <summary>A form with files, read part by part as it comes in.</summary>
sealed class FileForm(MultipartReader reader)
{
    public static ValueTask<FileForm?> BindAsync(HttpContext http) => ValueTask.FromResult<FileForm?>(
        http.Features.Get<FileForm>() ?? throw new InvalidOperationException("This route reads files but does not say TakesFiles to the gate."));

    /// <summary>The next field or file; null at the end.</summary>
    /// <exception cref="BadInputException">The form breaks off, or is no form.</exception>
    public async Task<FormPart?> Next(CancellationToken cancellation)
    {
        try
        {
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about) && about.IsFormDisposition() | about.IsFileDisposition())
                    return new FormPart(HeaderUtilities.RemoveQuotes(about.Name).ToString(), FileNameOf(about), section.Body);
            return null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new BadInputException("The upload broke off before its end. Nothing was kept; send it again.", null, e);
        }
    }

    static string? FileNameOf(ContentDispositionHeaderValue about) =>
        about.FileNameStar.HasValue ? about.FileNameStar.ToString() : about.FileName.HasValue ? HeaderUtilities.RemoveQuotes(about.FileName).ToString() : null;
}

/// <summary>A field or file of a form.</summary>
/// <param name="FileName">As the browser says it, not to be trusted; null for a field.</param>
sealed record FormPart(string Name, string? FileName, Stream Body)
{
    /// <summary>A short field's text; longer ones are cut.</summary>
    public async Task<string> Text(int longest, CancellationToken cancellation)
    {
        byte[] bytes = new byte[longest];
        int length = await Body.ReadAtLeastAsync(bytes, longest, throwOnEndOfStream: false, cancellation);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, length);
    }
}
