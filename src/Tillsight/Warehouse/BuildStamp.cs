using Tillsight.Engines;

namespace Tillsight.Warehouse;

/// <summary>By which recipe and when the star was last built.</summary>
/// <param name="BuiltAt">UTC.</param>
public sealed record BuildStamp(string RecipeHash, DateTime BuiltAt)
{
    /// <summary>Null in a warehouse that was never built.</summary>
    public static BuildStamp? Read(IEngine engine) => engine.ColumnsOf("warehouse_build").Count == 0 ? null
        : engine.Query("select recipe_hash, built_at from warehouse_build").As<BuildStamp>() is [var stamp, ..] ? stamp : null;

    /// <summary>Whether the file was written after the build; false where it does not exist.</summary>
    public bool IsBefore(string file) => File.Exists(file) && File.GetLastWriteTimeUtc(file) >= BuiltAt;
}
