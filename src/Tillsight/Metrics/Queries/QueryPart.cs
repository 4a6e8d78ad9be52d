namespace Tillsight.Metrics.Queries;

/// <summary>Which part of an answer a row of the engine's answer belongs to.</summary>
enum QueryPart { Cells, Total, ReferenceCells, ReferenceTotal }
