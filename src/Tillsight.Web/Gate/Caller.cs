using System.Net;

namespace Tillsight.Web.Gate;

/// <summary>Where a request comes from.</summary>
static class Caller
{
    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "unknown";

    public static bool IsThisMachine(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
