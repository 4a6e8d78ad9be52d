namespace Tillsight.DuckDb;

/// <summary>What went wrong, as far as a caller acts differently on it.</summary>
public enum DuckDbErrorKind
{
    /// <summary>None of the others; see <see cref="DuckDbException.NativeError"/>.</summary>
    Other,
    /// <summary>The SQL is not well formed.</summary>
    Syntax,
    /// <summary>The SQL is well formed but its names or types do not fit the tables.</summary>
    Binding,
    /// <summary>A table, column, function or setting is missing, or exists already.</summary>
    Catalog,
    /// <summary>A value could not be converted to the type asked for.</summary>
    Conversion,
    /// <summary>A number, date or sequence left its range, or a division by zero.</summary>
    OutOfRange,
    /// <summary>An argument, a parameter or a use that DuckDB does not accept; also what SQL's error() raises.</summary>
    InvalidInput,
    /// <summary>A primary key, unique, not-null or check constraint refused a row.</summary>
    Constraint,
    /// <summary>Another transaction changed the same rows or table first: roll back and try again.</summary>
    TransactionConflict,
    /// <summary>The transaction was aborted by an earlier error, or is in a state that does not allow the statement.</summary>
    Transaction,
    /// <summary>The query was interrupted.</summary>
    Interrupted,
    /// <summary>The memory limit was reached and nothing more could be moved to disk.</summary>
    OutOfMemory,
    /// <summary>The disk, or the limit set for temporary files, is full.</summary>
    OutOfDiskSpace,
    /// <summary>Another process holds the database file.</summary>
    FileInUse,
    /// <summary>A file could not be opened, read or written.</summary>
    Io,
    /// <summary>The configuration forbids it: external access, a locked setting.</summary>
    Permission,
    /// <summary>The configuration itself is wrong, or differs from the one the file is already open with.</summary>
    Configuration,
    /// <summary>DuckDB does not support it (yet), or needs an extension that is not linked in.</summary>
    NotSupported,
    /// <summary>A fault of the library itself. After it the instance refuses further work.</summary>
    Internal,
}
