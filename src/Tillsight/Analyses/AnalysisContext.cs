using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Analyses;

/// <summary>What an analysis works with.</summary>
public sealed record AnalysisContext(IEngine Engine, ShopFacts Facts, WorkspaceSettings Settings, CancellationToken Cancellation = default);
