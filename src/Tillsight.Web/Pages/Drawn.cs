using Microsoft.AspNetCore.Http.HttpResults;
using Tillsight.Web.Pages.Shop;

namespace Tillsight.Web.Pages;

/// <summary>A page of figures without whoever reads it: what another reader with the same rights would see as well.</summary>
/// <param name="Component">The page.</param>
/// <param name="Fresh">How far the data reaches.</param>
/// <param name="Values">Parameters of the component besides its frame. They hold nothing of a request.</param>
sealed record Drawn(Type Component, string Title, Freshness? Fresh, IReadOnlyDictionary<string, object?> Values) : IResult
{
    /// <summary>About how much memory it takes: the drawn markup is by far the largest part.</summary>
    public long Bytes { get; } = 4096 + 2 * Values.Values.OfType<string>().Sum(text => (long)text.Length);

    /// <summary>Puts the frame of this request around it.</summary>
    public Task ExecuteAsync(HttpContext http) =>
        new RazorComponentResult(Component, new Dictionary<string, object?>(Values, StringComparer.Ordinal) { ["Frame"] = PageFrame.Of(http, Title, Fresh) }).ExecuteAsync(http);
}
