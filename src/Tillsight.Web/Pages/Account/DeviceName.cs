namespace Tillsight.Web.Pages.Account;

/// <summary>A browser as people call it, from what it says of itself. For telling sessions apart; nothing depends on it.</summary>
static class DeviceName
{
    // In this order: most browsers also claim to be those further down.
    static readonly (string Sign, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Sign, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Of(string agent)
    {
        string? browser = Found(Browsers, agent), system = Found(Systems, agent);
        return (browser, system) switch
        {
            (null, null) => agent.Length == 0 ? "not told" : agent,
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    static string? Found((string Sign, string Name)[] known, string agent)
    {
        foreach (var (sign, name) in known)
            if (agent.Contains(sign, StringComparison.Ordinal)) return name;
        return null;
    }
}
