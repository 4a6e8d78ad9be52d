using Tillsight.Web;
using Tillsight.Workspaces;

namespace Tillsight.Cli;

/// <summary>What was asked of the server, in words of the command line.</summary>
sealed record ServingRequest(int? Port, Uri? Url, Uri? PublicUrl, string? Certificate, string? Key, bool IsDemo, bool IsQuiet, bool IsJson);

/// <summary>Serves the home until it is cancelled. The only file of the program that knows the web app: its assembly loads when this runs.</summary>
static class Serving
{
    public static async Task<int> Run(TillsightHome home, ServingRequest request, CancellationToken cancellation)
    {
        // Ctrl+C is listened to only once this method has given way: before that it would kill.
        await Task.Yield();
        var options = new WebOptions
        {
            Port = request.Port ?? WebOptions.UsualPort, Url = request.Url, PublicUrl = request.PublicUrl, CertificateFile = request.Certificate, KeyFile = request.Key, IsDemo = request.IsDemo,
        }.Checked();
        using var ownership = home.Own(request.IsDemo ? "demo" : "serve");
        await using var server = WebServer.Create(home, options);
        await server.StartAsync(cancellation);
        string address = (request.PublicUrl ?? new Uri(server.Address)).GetLeftPart(UriPartial.Authority);
        Announce(home, server, address, request);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how serving ends.
        }
        await server.StopAsync();
        if (!request.IsQuiet) Console.Error.WriteLine("Stopped; the home is free again.");
        return ExitCodes.Done;
    }

    static void Announce(TillsightHome home, WebServer server, string address, ServingRequest request)
    {
        if (request.IsJson) JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("address", address);
            if (server.FirstStartPath is { } first) json.WriteString("first_start", address + first);
            json.WriteEndObject();
        });
        else Say(home, server, address, request.IsQuiet);
    }

    static void Say(TillsightHome home, WebServer server, string address, bool isQuiet)
    {
        Console.Out.WriteLine($"Tillsight is served at {address}   (Ctrl+C ends it)");
        if (server.FirstStartPath is { } first) Console.Out.WriteLine($"Nobody can sign in yet. Make the operator's account with this link, which works once:\n  {address}{first}");
        if (server.DemoPaths.Count > 0) Console.Out.WriteLine("Sign in with one click, on this machine and until it ends:");
        foreach (var (role, path) in server.DemoPaths) Console.Out.WriteLine($"  {role,-9} {address}{path}");
        if (!isQuiet && home.Workspaces().Count == 0)
            Console.Out.WriteLine($"The home {home.Path} holds no shop yet. End the server and load one: tillsight run my-export.csv --workspace my-shop   (or see the samples: tillsight demo)");
    }
}
