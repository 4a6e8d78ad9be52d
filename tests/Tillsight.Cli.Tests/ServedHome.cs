using System.Diagnostics;
using System.Globalization;

namespace Tillsight.Cli.Tests;

/// <summary>A running <c>tillsight serve</c>, from the line that says where until it is told to end as by Ctrl+C.</summary>
sealed class ServedHome : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process _process;

    ServedHome(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    /// <summary>What it printed after the address, so far as it was read.</summary>
    public string Next() => _process.StandardOutput.ReadLine() ?? "";

    public static ServedHome Start(CliProcess cli, params string[] arguments)
    {
        var process = cli.Start(arguments);
        string line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"It did not serve: {process.StandardError.ReadToEnd()}");
        return new ServedHome(process, line.Split(' ').First(w => w.StartsWith("http", StringComparison.Ordinal)));
    }

    /// <returns>The exit code.</returns>
    public int Stop()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl+C cannot be sent to one process there.");
        using var interrupt = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        interrupt.WaitForExit();
        Assert.True(_process.WaitForExit(Patience), "It did not end after Ctrl+C.");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
