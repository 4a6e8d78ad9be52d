using Tillsight.Web.Pages;

namespace Tillsight.Web.Gate;

/// <summary>Tells failures by whose fault they are: what was asked wrongly is said on the page, a failure of our own goes to the log under an id.</summary>
static partial class Failures
{
    public static async Task Handle(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader went away; nobody waits for an answer.
            if (!http.Response.HasStarted) http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Answer(http, e).ExecuteAsync(http);
        }
    }

    static IResult Answer(HttpContext http, Exception failure)
    {
        if (failure is UsageException or BadInputException) return Messages.Refused(http, failure.Message);
        if (failure is BadHttpRequestException) return Messages.Refused(http, "The request cannot be understood: it is too long, or a part of it is not of the kind expected.");
        string id = Guid.NewGuid().ToString("n")[..8], route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
        // The route's pattern, not the address: addresses may hold secrets.
        Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Tillsight.Web"), failure, id, http.Request.Method, route);
        return Messages.Failed(http, id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id} {Method} {Route}")]
    static partial void Failed(ILogger logger, Exception failure, string id, string method, string route);
}
