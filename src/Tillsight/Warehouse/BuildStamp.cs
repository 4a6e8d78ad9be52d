using Tillsight.Engines;

namespace Tillsight.Warehouse;

/// <summary>By which recipe and when the star was last built.</summary>
/// <param name="ProgramVersion"><see cref="StarTables.Version"/> of the program that built it.</param>
/// <param name="BuiltAt">UTC.</param>
public sealed record BuildStamp(string RecipeHash, string ProgramVersion, DateTime BuiltAt)
{
    /// <summary>Whether the star has the shape that this program reads.</summary>
    public bool IsOfThisProgram => ProgramVersion == StarTables.Version;

    /// <summary>Makes sure that a warehouse can be read.</summary>
    /// <exception cref="BadInputException">It was built by another version of the program.</exception>
    public static void Require(IEngine engine, string file)
    {
        if (Read(engine) is { IsOfThisProgram: false } stamp)
            throw new BadInputException($"This warehouse was built by another version of Tillsight ({stamp.ProgramVersion}; this is {StarTables.Version}). "
                + "Run any of its files again, with tillsight run: it is built anew from the archive, and nothing is read twice.", file);
    }

    /// <summary>Null in a warehouse that was never built.</summary>
    public static BuildStamp? Read(IEngine engine) => engine.ColumnsOf("warehouse_build").Count == 0 ? null
        : engine.Query("select recipe_hash, program_version, built_at from warehouse_build").As<BuildStamp>() is [var stamp, ..] ? stamp : null;

    /// <summary>Whether the file was written after the build; false where it does not exist.</summary>
    public bool IsBefore(string file) => File.Exists(file) && File.GetLastWriteTimeUtc(file) >= BuiltAt;
}
