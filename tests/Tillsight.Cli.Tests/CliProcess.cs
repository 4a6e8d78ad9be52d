using System.Diagnostics;
using System.Text.Json;
using Tillsight.Testing;

namespace Tillsight.Cli.Tests;

/// <summary>The real program, run as a process with a home of the test's own.</summary>
sealed class CliProcess : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public CliProcess() => Home = _folder.File("home");

    /// <summary>In the test's own folder where nothing else is said.</summary>
    public string Home { get; init; }

    /// <summary>A program and its arguments that start the command (one that takes rights away, say).</summary>
    public IReadOnlyList<string> Launcher { get; init; } = [];

    public string Folder => _folder.Path;

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Runs to the end.</summary>
    public CliResult Run(params string[] arguments) => RunWithInput(null, arguments);

    public CliResult RunWithInput(string? input, params string[] arguments)
    {
        using var process = Start(arguments);
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    public Process Start(params string[] arguments)
    {
        string[] words = [.. Launcher, "dotnet", typeof(Tillsight.Cli.Terminal.TerminalView).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(words[0])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.Path,
        };
        foreach (string argument in words[1..]) start.ArgumentList.Add(argument);
        start.Environment["TILLSIGHT_HOME"] = Home;
        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Dispose();
}

sealed record CliResult(int ExitCode, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
