using System.Globalization;
using Tillsight.Metrics.Queries;

namespace Tillsight.Web.Api;

/// <summary>The parts of an address that make a query, named as the options of <c>tillsight query</c>.</summary>
static class QueryParts
{
    static readonly string[] Known = ["metrics", "by", "grain", "from", "to", "where", "compare", "order", "limit", "offset"];

    const int MostConditions = 50, LongestPart = 1000;

    /// <exception cref="UsageException">A part is unknown, too long or cannot be read.</exception>
    public static MetricQuery Read(IQueryCollection parts)
    {
        if (parts.Keys.FirstOrDefault(k => !Known.Contains(k)) is { } unknown) throw new UsageException($"A query has no part \"{unknown}\". There are {string.Join(", ", Known)}.");
        if (parts.FirstOrDefault(p => p.Value.Count > MostConditions || p.Value.Any(v => v?.Length > LongestPart)).Key is { } much)
            throw new UsageException($"{much} is given too often or is too long: at most {MostConditions} times, {LongestPart} characters each.");
        if (!parts.ContainsKey("metrics")) throw new UsageException("A query names metrics: metrics=net_sales,orders. The list is under metrics beside this address.");
        return MetricQuery.Parse(All("metrics"), All("by"), One("grain"), One("from"), One("to"), All("where"), One("compare"), One("order"), Count("limit"), Count("offset") ?? 0);

        IEnumerable<string> All(string name) => parts[name].OfType<string>().Where(v => v.Length > 0);

        string? One(string name) => parts[name] switch
        {
            { Count: 0 } or [null or ""] => null,
            [var only] => only,
            var several => throw new UsageException($"{name} was given {several.Count} times; once was expected."),
        };

        int? Count(string name) => One(name) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : throw new UsageException($"{name} is \"{text}\"; a number of rows was expected, such as 100.");
    }
}
