using System.Globalization;
using Tillsight.Engines;

namespace Tillsight.Cli;

/// <summary>Tells a person what went wrong, and whose fault it is.</summary>
static class Failure
{
    public static int Report(Exception failure)
    {
        while (failure is AggregateException { InnerExceptions.Count: 1 } several) failure = several.InnerExceptions[0];
        if (ExitCodes.Of(failure) == ExitCodes.OwnFailure && StorageFailure.Words(failure) is { } words) failure = new BadInputException(words, null, failure);
        int code = ExitCodes.Of(failure);
        if (code == ExitCodes.Cancelled) Console.Error.WriteLine("tillsight: cancelled; the warehouse is as it was.");
        else if (code == ExitCodes.OwnFailure) Own(failure);
        else Console.Error.WriteLine("tillsight: " + failure.Message);
        return code;
    }

    /// <summary>Our bug: everything goes to a log file with an id that a person can pass on.</summary>
    static void Own(Exception failure)
    {
        string id = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture)[..8];
        string log = Path.Combine(Path.GetTempPath(), $"tillsight-{id}.log");
        try
        {
            File.WriteAllText(log, $"{DateTimeOffset.UtcNow:u}\n{Environment.CommandLine}\n{failure}\n");
            Console.Error.WriteLine($"tillsight: a failure of our own ({failure.GetType().Name}: {failure.Message.Split('\n')[0]}). Details under id {id} in {log}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"tillsight: a failure of our own, id {id} (no log could be written: {e.Message})\n{failure}");
        }
    }
}
