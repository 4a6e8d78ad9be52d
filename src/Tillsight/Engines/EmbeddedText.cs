namespace Tillsight.Engines;

/// <summary>SQL and Markdown files that ship inside the assembly, by their path below src/Tillsight.</summary>
public static class EmbeddedText
{
    /// <param name="path">Path below src/Tillsight with forward slashes: <c>Analyses/Rfm/Rfm.sql</c>.</param>
    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static bool Exists(string path) => typeof(EmbeddedText).Assembly.GetManifestResourceInfo(path) is not null;
}
