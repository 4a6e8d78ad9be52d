using System.Globalization;

namespace Tillsight.Web.Loads;

/// <summary>A stage in words: rows, rate, time left.</summary>
static class StageWords
{
    public static string Of(JobStage stage)
    {
        var parts = new List<string>();
        if (stage.Done > 0 && stage.Unit.Length > 0)
            parts.Add(stage is { IsOver: false, Total: { } all } && all >= stage.Done ? $"{Count(stage.Done)} of {Count(all)} {stage.Unit}" : $"{Count(stage.Done)} {stage.Unit}");
        if (stage is { IsOver: false, Unit.Length: > 0, Rate: { } rate }) parts.Add($"{Count((long)rate)} a second");
        if (stage is { IsOver: false, Left: { } left }) parts.Add(left < TimeSpan.FromSeconds(1) ? "nearly done" : $"about {Time(left)} left");
        if (stage.IsOver) parts.Add(Time(stage.Elapsed));
        else if (parts.Count == 0) parts.Add($"since {Time(stage.Elapsed)}");
        if (stage.Remark.Length > 0) parts.Add(stage.Remark);
        return string.Join(", ", parts);
    }

    /// <summary>0..1; null where the whole is not known.</summary>
    public static double? Share(JobStage stage) => stage.IsOver ? 1
        : stage.Total is { } all && all > 0 && stage.Done > 0 ? Math.Min(1, (double)stage.Done / all)
        : stage.Left is { } left && left + stage.Elapsed > TimeSpan.Zero ? stage.Elapsed / (left + stage.Elapsed) : null;

    public static string Time(TimeSpan time) => time.TotalSeconds < 10 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : time.TotalSeconds < 90 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s") : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.0} min");

    static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
