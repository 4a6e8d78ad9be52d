namespace Tillsight.Web.Gate;

/// <summary>What every answer tells the browser: run and load only what comes from here, be framed by nobody, keep no personal page.</summary>
static class SecurityHeaders
{
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Said as the answer starts: error handling clears headers on its way, antiforgery sets some.</summary>
    public static void Use(IApplicationBuilder app, bool isSecure) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Add(http, isSecure);
            return Task.CompletedTask;
        });
        return next(http);
    });

    static void Add(HttpContext http, bool isSecure)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.Items[Frames] is IReadOnlyList<string> { Count: > 0 } hosts ? $"{Policy}; frame-src {string.Join(' ', hosts.Select(h => "https://" + h))}" : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (isSecure) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // Written for a script that is not used here.
        headers.Remove("blazor-enhanced-nav");
        if (!http.Items.ContainsKey(MayBeKept)) headers.CacheControl = "no-store";
    }

    /// <summary>Holds the hosts that this one page frames: names that operators allowed.</summary>
    public static readonly object Frames = new();

    /// <summary>Set by what is the same for everybody: scripts and styles.</summary>
    public static readonly object MayBeKept = new();
}
