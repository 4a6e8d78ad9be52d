namespace Tillsight.Sources.Delimited;

/// <summary>Delimiters in words.</summary>
static class Delimiters
{
    public static string Words(Dialect dialect) =>
        !dialect.IsAligned ? Words(System.Text.Encoding.UTF8.GetString(dialect.Delimiter))
            : dialect.Delimiter.Length == 1 ? "runs of spaces" : "runs of two and more spaces";

    /// <summary>The delimiter as <see cref="TableFormat.Delimiter"/> has it.</summary>
    public static string Sign(Dialect dialect) =>
        !dialect.IsAligned ? System.Text.Encoding.UTF8.GetString(dialect.Delimiter) : dialect.Delimiter.Length == 1 ? " +" : " {2,}";

    public static string Words(string delimiter) => delimiter switch
    {
        "," => "comma (\",\")",
        ";" => "semicolon (\";\")",
        "\t" => "tab",
        " " => "space",
        _ when delimiter.Length == 1 && char.IsControl(delimiter[0]) => $"control character {(int)delimiter[0]}",
        _ => $"\"{delimiter}\"",
    };
}
