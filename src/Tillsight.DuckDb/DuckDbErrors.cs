using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>Every exception about something DuckDB said is made here.</summary>
static class DuckDbErrors
{
    public static DuckDbException From(ResultHandle result, string? sql) =>
        Create(duckdb_result_error_type(result), duckdb_result_error(result), sql);

    public static DuckDbException From(StatementHandle statement, string sql)
    {
        string? message = duckdb_prepare_error(statement);
        return Create(TypeByPrefix(message), message, sql);
    }

    public static DuckDbException From(StatementsHandle statements, string sql)
    {
        string? message = duckdb_extract_statements_error(statements);
        return Create(TypeByPrefix(message), message, sql);
    }

    public static DuckDbException From(AppenderHandle appender, string table)
    {
        using var error = duckdb_appender_error_data(appender);
        return Create(duckdb_error_data_error_type(error), $"Appending to {table}: {duckdb_error_data_message(error)}", sql: null);
    }

    public static DuckDbException FromOpening(string path, string? message) =>
        Create(TypeByPrefix(message), $"Opening {NameOf(path)}: {message}", sql: null);

    public static string NameOf(string path) => path.Length == 0 ? "a database in memory" : path;

    static DuckDbException Create(DuckDbNativeError type, string? message, string? sql)
    {
        message = string.IsNullOrEmpty(message) ? "DuckDB gave no reason." : message;
        return new DuckDbException(KindOf(type, message), type, message, sql);
    }

    static DuckDbErrorKind KindOf(DuckDbNativeError type, string message) => type switch
    {
        DuckDbNativeError.Parser or DuckDbNativeError.Syntax => DuckDbErrorKind.Syntax,
        DuckDbNativeError.Binder or DuckDbNativeError.Planner or DuckDbNativeError.MismatchType or DuckDbNativeError.UnknownType
            or DuckDbNativeError.Expression or DuckDbNativeError.ParameterNotResolved
            or DuckDbNativeError.ParameterNotAllowed => DuckDbErrorKind.Binding,
        DuckDbNativeError.Catalog or DuckDbNativeError.Dependency => DuckDbErrorKind.Catalog,
        DuckDbNativeError.Conversion or DuckDbNativeError.Decimal => DuckDbErrorKind.Conversion,
        DuckDbNativeError.OutOfRange or DuckDbNativeError.DivideByZero or DuckDbNativeError.ObjectSize
            or DuckDbNativeError.Sequence => DuckDbErrorKind.OutOfRange,
        DuckDbNativeError.InvalidInput => InputKind(message),
        DuckDbNativeError.Constraint => DuckDbErrorKind.Constraint,
        DuckDbNativeError.Transaction => TransactionKind(message),
        DuckDbNativeError.Interrupt => DuckDbErrorKind.Interrupted,
        DuckDbNativeError.OutOfMemory =>
            Has(message, "max_temp_directory_size") ? DuckDbErrorKind.OutOfDiskSpace : DuckDbErrorKind.OutOfMemory,
        DuckDbNativeError.IO => IoKind(message),
        DuckDbNativeError.Permission => DuckDbErrorKind.Permission,
        DuckDbNativeError.Settings or DuckDbNativeError.InvalidConfiguration or DuckDbNativeError.Connection => DuckDbErrorKind.Configuration,
        DuckDbNativeError.NotImplemented or DuckDbNativeError.MissingExtension or DuckDbNativeError.Autoload => DuckDbErrorKind.NotSupported,
        DuckDbNativeError.Internal or DuckDbNativeError.Fatal => DuckDbErrorKind.Internal,
        _ => DuckDbErrorKind.Other,
    };

    static DuckDbErrorKind InputKind(string message) =>
        Has(message, "configuration has been locked") ? DuckDbErrorKind.Permission
        : Has(message, "options were not recognized") ? DuckDbErrorKind.Configuration
        : Has(message, "prepared statement parameters") ? DuckDbErrorKind.Binding
        : DuckDbErrorKind.InvalidInput;

    // Two transactions that insert the same key meet only when the second commits.
    static DuckDbErrorKind TransactionKind(string message) =>
        Has(message, "constraint violation") ? DuckDbErrorKind.Constraint
        : Has(message, "conflict") ? DuckDbErrorKind.TransactionConflict
        : DuckDbErrorKind.Transaction;

    static DuckDbErrorKind IoKind(string message) =>
        Has(message, "Could not set lock") || Has(message, "used by another process") ? DuckDbErrorKind.FileInUse
        : Has(message, "No space left") || Has(message, "not enough space") || Has(message, "disk quota") ? DuckDbErrorKind.OutOfDiskSpace
        : DuckDbErrorKind.Io;

    // Opening and preparing report only a text; it begins with the name of the type: "IO Error: ...".
    static DuckDbNativeError TypeByPrefix(string? message)
    {
        int end = message?.IndexOf(" Error: ", StringComparison.Ordinal) ?? -1;
        return end <= 0 ? DuckDbNativeError.Invalid : message![..end] switch
        {
            "IO" => DuckDbNativeError.IO,
            "Parser" => DuckDbNativeError.Parser,
            "Syntax" => DuckDbNativeError.Syntax,
            "Binder" => DuckDbNativeError.Binder,
            "Catalog" => DuckDbNativeError.Catalog,
            "Conversion" => DuckDbNativeError.Conversion,
            "Invalid Input" => DuckDbNativeError.InvalidInput,
            "Invalid Configuration" => DuckDbNativeError.InvalidConfiguration,
            "Connection" => DuckDbNativeError.Connection,
            "Permission" => DuckDbNativeError.Permission,
            "Out of Memory" => DuckDbNativeError.OutOfMemory,
            "Not implemented" => DuckDbNativeError.NotImplemented,
            "TransactionContext" => DuckDbNativeError.Transaction,
            "Serialization" => DuckDbNativeError.Serialization,
            "INTERNAL" => DuckDbNativeError.Internal,
            "FATAL" => DuckDbNativeError.Fatal,
            "INTERRUPT" => DuckDbNativeError.Interrupt,
            _ => DuckDbNativeError.Invalid,
        };
    }

    static bool Has(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);
}
