namespace Tillsight.Cli;

/// <summary>What the program's end tells a script. Stable: others rely on it.</summary>
static class ExitCodes
{
    public const int Done = 0, OwnFailure = 1, WrongUsage = 2, BadInput = 3, Unavailable = 4, HomeInUse = 5, Cancelled = 130;

    public static int Of(Exception failure) => failure switch
    {
        UsageException => WrongUsage,
        BadInputException => BadInput,
        UnavailableException => Unavailable,
        HomeInUseException => HomeInUse,
        OperationCanceledException => Cancelled,
        _ => OwnFailure,
    };
}
