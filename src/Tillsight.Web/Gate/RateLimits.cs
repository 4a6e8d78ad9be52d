using System.Threading.RateLimiting;
using Tillsight.Web.Pages;
using Tillsight.Web.People;

namespace Tillsight.Web.Gate;

/// <summary>How often one address may try a password, a code or a link.</summary>
static class RateLimits
{
    public const string Credentials = "credentials", Api = "api";

    /// <summary>Stories read by a public link.</summary>
    public const string Links = "links";

    public static void Add(IServiceCollection services, WebOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Credentials, http => RateLimitPartition.GetFixedWindowLimiter(Caller.AddressOf(http),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.AttemptsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limiter.AddPolicy(Api, http => RateLimitPartition.GetFixedWindowLimiter(Caller.AddressOf(http),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.ApiRequestsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limiter.AddPolicy(Links, http => RateLimitPartition.GetFixedWindowLimiter(Caller.AddressOf(http),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.LinkReadsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limiter.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.RequestServices.GetRequiredService<AuditLog>().Add(rejected.HttpContext, AuditKinds.Refused, "too many attempts");
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            await Messages.TooMany(rejected.HttpContext).ExecuteAsync(rejected.HttpContext);
        };
    });
}
