using Tillsight.Engines;

namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>What looks wrong with a shop's order lines.</summary>
public static class ShopAlerts
{
    /// <summary>Every kind of alert there is, by id.</summary>
    public static IReadOnlyList<IShopAlert> All { get; } =
        [.. typeof(ShopAlerts).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IShopAlert)))
            .Select(t => (IShopAlert)Activator.CreateInstance(t)!).OrderBy(a => a.Kind, StringComparer.Ordinal)];

    /// <summary>Checks lines that have been read as values.</summary>
    /// <param name="engine">The engine that holds them; temporary tables are made and dropped there.</param>
    /// <param name="relation">SQL of a relation with the columns <paramref name="present"/> typed as in <see cref="ShopFields"/>, and
    /// <c>_batch_file</c> (varchar), <c>_record</c>, <c>_line</c> (bigint).</param>
    /// <param name="present">The fields that the source has; alerts that need others are skipped.</param>
    /// <returns>Alerts, the most money first, then the most rows.</returns>
    public static IReadOnlyList<Alert> Check(
        IEngine engine, string relation, IReadOnlyCollection<string> present, ShopAlertOptions options, CancellationToken cancellation = default)
    {
        using var lines = new ShopLines(engine, relation, present, cancellation);
        var alerts = All.Where(a => a.Needs.All(lines.Has) && options.Wants(a.Kind)).ToList();
        var run = new ShopAlertRun(lines, options);
        var findings = run.Scan([.. alerts.OfType<LineAlert>()]);
        foreach (var alert in alerts.OfType<FindingAlert>()) findings.AddRange(run.Find(alert));
        return [.. run.Locate(findings).OrderByDescending(a => a.Amount).ThenByDescending(a => a.Rows).ThenBy(a => a.Kind, StringComparer.Ordinal)];
    }

}
