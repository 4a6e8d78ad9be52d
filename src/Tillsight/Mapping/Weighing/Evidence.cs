namespace Tillsight.Mapping.Weighing;

/// <summary>One thing that speaks for or against a column filling a field.</summary>
/// <param name="Weight">Log-odds: +1 makes it about 2.7 times as likely, -1 as much less.</param>
/// <param name="Words">For a person: 'header "Invoice" means order number'. Empty: counted, not worth a word.</param>
public readonly record struct Evidence(double Weight, string Words)
{
    /// <summary>Rules the field out, whatever else speaks for it.</summary>
    public static Evidence Impossible { get; } = new(double.NegativeInfinity, "");

    public bool IsImpossible => double.IsNegativeInfinity(Weight);
}
