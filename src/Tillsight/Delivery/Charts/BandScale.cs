namespace Tillsight.Delivery.Charts;

/// <summary>Divides a length into equal bands with a gap between them.</summary>
/// <param name="Count">Bands.</param>
/// <param name="From">Start of the first band.</param>
/// <param name="Length">Length of all.</param>
/// <param name="Gap">Share of a band left empty (0..1).</param>
readonly record struct BandScale(int Count, double From, double Length, double Gap)
{
    public double Step => Count == 0 ? Length : Length / Count;
    public double Width => Step * (1 - Gap);

    /// <summary>Start of the drawn part of a band.</summary>
    public double Start(int index) => From + index * Step + (Step - Width) / 2;

    public double Middle(int index) => From + (index + 0.5) * Step;

    /// <summary>Show every n-th label so that labels of this width do not touch.</summary>
    public int LabelEvery(double labelWidth, double gap = 10) =>
        Math.Max(1, (int)Math.Ceiling((labelWidth + gap) / Step));
}
