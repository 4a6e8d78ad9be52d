namespace Tillsight.Sources.Delimited;

/// <summary>Delimiters in words.</summary>
static class Delimiters
{
    public static string Words(Dialect dialect) =>
        dialect.IsAligned ? "runs of spaces" : Words(System.Text.Encoding.UTF8.GetString(dialect.Delimiter));

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
