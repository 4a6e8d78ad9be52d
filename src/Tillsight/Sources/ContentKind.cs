namespace Tillsight.Sources;

/// <summary>What a file holds, by its content.</summary>
public enum ContentKind { Delimited, Xlsx, Parquet, Json, NdJson }
