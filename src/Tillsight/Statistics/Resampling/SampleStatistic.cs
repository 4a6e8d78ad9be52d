namespace Tillsight.Statistics.Resampling;

/// <summary>A number computed from a sample, whatever its order: a mean, a median, a share.</summary>
public delegate double SampleStatistic(ReadOnlySpan<double> sample);
