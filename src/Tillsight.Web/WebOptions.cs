namespace Tillsight.Web;

/// <summary>How the app is served.</summary>
public sealed record WebOptions
{
    /// <summary>TILL on a telephone's keys.</summary>
    public const int UsualPort = 8455;

    /// <summary>On loopback, where no <see cref="Url"/> is given. 0: any free one.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>Listens there instead of on loopback ("https://0.0.0.0:8443"). Plain http beyond loopback needs <see cref="PublicUrl"/> with https.</summary>
    public Uri? Url { get; init; }

    /// <summary>The address by which browsers reach the app through a proxy ("https://sales.example.com").</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>PEM files for https.</summary>
    public string? CertificateFile { get; init; }

    public string? KeyFile { get; init; }

    /// <summary>Offers one sign-in link a role for this run.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Refused sign-ins after which an account waits, and how long (OWASP ASVS 2.2.1).</summary>
    public int AttemptsBeforeLock { get; init; } = 5;

    public TimeSpan LockTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Attempts with a password, code or link from one address in a minute.</summary>
    public int AttemptsPerMinute { get; init; } = 20;

    /// <summary>Stories that one address may read by public links in a minute.</summary>
    public int LinkReadsPerMinute { get; init; } = 30;

    /// <summary>Requests of programs from one address in a minute.</summary>
    public int ApiRequestsPerMinute { get; init; } = 600;

    /// <summary>A session ends after so long without use, and in any case after <see cref="SessionTime"/>.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromHours(12);

    public TimeSpan SessionTime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a password that was right waits for the second factor.</summary>
    public TimeSpan SecondFactorTime { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan InvitationTime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Rounds of PBKDF2 for a password.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <summary>Bytes that one upload may bring, all files together.</summary>
    public long LargestUpload { get; init; } = 2L << 30;

    /// <summary>Bytes that the compressed files of an upload (gzip, XLSX) may come to when they are unpacked.</summary>
    public long LargestUnpacked { get; init; } = 8L << 30;

    public int MostFiles { get; init; } = 40;

    /// <summary>Uploads of a shop that wait to be loaded or thrown away.</summary>
    public int MostUploads { get; init; } = 10;

    /// <summary>Whether browsers reach the app over TLS: then cookies are Secure and HSTS is sent.</summary>
    public bool IsSecure => (PublicUrl ?? Url)?.Scheme == Uri.UriSchemeHttps;

    /// <exception cref="UsageException">The addresses contradict each other, or passwords would travel in the clear.</exception>
    public WebOptions Checked()
    {
        foreach (var (name, url) in (ReadOnlySpan<(string, Uri?)>)[("--url", Url), ("--public-url", PublicUrl)])
            if (url is not null && url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) throw new UsageException($"{name} is {url}; an address that starts with http:// or https:// was expected.");
        if (Port is < 0 or > 65535) throw new UsageException($"--port is {Port}; a number from 0 to 65535 was expected (0: any free port).");
        if (Url is { Scheme: "http" } && !Url.IsLoopback && PublicUrl?.Scheme != Uri.UriSchemeHttps)
            throw new UsageException($"{Url} would carry passwords in the clear. Serve https://... with --certificate and --key, or put a proxy with TLS before it and name its address with --public-url https://...");
        if (Url?.Scheme == Uri.UriSchemeHttps && (CertificateFile is null || KeyFile is null)) throw new UsageException("https needs a certificate: --certificate cert.pem --key key.pem");
        if (IsDemo && (PublicUrl is not null || Url is { IsLoopback: false })) throw new UsageException("The demo signs people in by a link and is served on this machine alone. For others use: tillsight serve");
        return this;
    }
}
