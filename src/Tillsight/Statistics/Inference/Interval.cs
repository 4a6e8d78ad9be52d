namespace Tillsight.Statistics.Inference;

/// <summary>A confidence or prediction interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Its confidence, such as 0.95.</param>
public readonly record struct Interval(double Low, double High, double Level)
{
    public double Width => High - Low;

    public bool Contains(double value) => Low <= value && value <= High;
}
