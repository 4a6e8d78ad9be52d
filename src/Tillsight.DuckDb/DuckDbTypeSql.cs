using System.Globalization;

namespace Tillsight.DuckDb;

/// <summary>A type as SQL writes it.</summary>
static class DuckDbTypeSql
{
    public static string Of(DuckDbType type) => type.Kind switch
    {
        DuckDbTypeKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({type.Width},{type.Scale})"),
        DuckDbTypeKind.List => $"{type.ElementType}[]",
        DuckDbTypeKind.Array => string.Create(CultureInfo.InvariantCulture, $"{type.ElementType}[{type.ArraySize}]"),
        DuckDbTypeKind.Map => $"MAP({type.KeyType}, {type.ElementType})",
        DuckDbTypeKind.Struct => $"STRUCT({Fields(type)})",
        DuckDbTypeKind.Union => $"UNION({Fields(type)})",
        DuckDbTypeKind.Enum => $"ENUM({string.Join(", ", type.EnumNames.Select(name => Quoted(name, '\'')))})",
        DuckDbTypeKind.TimestampSeconds => "TIMESTAMP_S",
        DuckDbTypeKind.TimestampMillis => "TIMESTAMP_MS",
        DuckDbTypeKind.TimestampNanos => "TIMESTAMP_NS",
        DuckDbTypeKind.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        DuckDbTypeKind.TimeTz => "TIME WITH TIME ZONE",
        DuckDbTypeKind.TimeNanos => "TIME_NS",
        DuckDbTypeKind.SqlNull => "\"NULL\"",
        var kind => kind.ToString().ToUpperInvariant(),
    };

    static string Fields(DuckDbType type) => string.Join(", ", type.Fields.Select(field => $"{Quoted(field.Name, '"')} {field.Type}"));

    static string Quoted(string name, char quote)
    {
        string mark = quote.ToString();
        return mark + name.Replace(mark, mark + mark, StringComparison.Ordinal) + mark;
    }
}
