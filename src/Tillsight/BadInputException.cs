namespace Tillsight;

/// <summary>The input is at fault: says what was found, what was expected, where, and what to do. Exit code 3; nothing was changed.</summary>
public sealed class BadInputException : Exception
{
    /// <param name="found">What was found and what was expected, with the remedy, as one or two sentences.</param>
    /// <param name="where">File, and line and column where known ("sales.csv, line 12, column 3").</param>
    public BadInputException(string found, string? where = null, Exception? inner = null)
        : base(where is null ? found : $"{where}: {found}", inner) => Where = where;

    public string? Where { get; }
}

/// <summary>A service that is needed is not available. Exit code 4.</summary>
public sealed class UnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The command was used wrongly. Exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>Another process holds the home and could not serve the request. Exit code 5.</summary>
public sealed class HomeInUseException(string message) : Exception(message);
