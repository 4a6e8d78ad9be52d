using System.Data.Common;

namespace Tillsight.DuckDb;

/// <summary>DuckDB refused or failed: what it said, what kind of trouble that is, and the SQL it was given.</summary>
public sealed class DuckDbException : DbException
{
    const int ExcerptLength = 400;

    internal DuckDbException(DuckDbErrorKind kind, DuckDbNativeError native, string message, string? sql)
        : base(sql is null ? message : $"{message}{Environment.NewLine}SQL: {Excerpt(sql)}")
    {
        Kind = kind;
        NativeError = native;
        NativeMessage = message;
        SqlExcerpt = sql is null ? null : Excerpt(sql);
    }

    public DuckDbErrorKind Kind { get; }

    /// <summary>The library's own classification.</summary>
    public DuckDbNativeError NativeError { get; }

    /// <summary>The library's own words, without the SQL.</summary>
    public string NativeMessage { get; }

    /// <summary>The beginning of the SQL, or null where there was none (opening a file, appending).</summary>
    public string? SqlExcerpt { get; }

    /// <summary>True where the same statement may succeed when tried again in a new transaction.</summary>
    public override bool IsTransient => Kind is DuckDbErrorKind.TransactionConflict or DuckDbErrorKind.FileInUse;

    static string Excerpt(string sql) => sql.Length <= ExcerptLength ? sql : string.Concat(sql.AsSpan(0, ExcerptLength), " ...");
}
