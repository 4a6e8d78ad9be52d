using System.CommandLine;
using System.CommandLine.Parsing;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight serve</c>: the web app over the home, until Ctrl+C.</summary>
static class ServeCommand
{
    static readonly Option<int?> Port = new("--port") { Description = "Port on this machine alone [default: 8455; 0: any free one]", HelpName = "N" };
    static readonly Option<Uri?> Url = new("--url") { Description = "Listen there instead, such as https://0.0.0.0:8443 (with --certificate and --key)", HelpName = "URL", CustomParser = Address };
    static readonly Option<Uri?> PublicUrl = new("--public-url") { Description = "The address that browsers use, where a proxy with TLS stands before", HelpName = "URL", CustomParser = Address };
    static readonly Option<string?> Certificate = new("--certificate") { Description = "Certificate for https, PEM", HelpName = "FILE" };
    static readonly Option<string?> Key = new("--key") { Description = "Its key, PEM", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("serve", "Open the shops in a browser: secure, for several people at once") { Port, Url, PublicUrl, Certificate, Key };
        command.SetAction((parse, cancellation) => Serving.Run(GlobalOptions.HomeOf(parse), new ServingRequest(
            parse.GetValue(Port), parse.GetValue(Url), parse.GetValue(PublicUrl), parse.GetValue(Certificate), parse.GetValue(Key),
            IsDemo: false, IsQuiet: parse.GetValue(GlobalOptions.Quiet), IsJson: parse.GetValue(GlobalOptions.Json)), cancellation));
        return command;
    }

    static Uri? Address(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)) return address;
        argument.AddError($"{text} is no address; one that starts with http:// or https:// was expected.");
        return null;
    }
}
