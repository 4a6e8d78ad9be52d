using Tillsight.Sources.PracticeShop.Files;

namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>What one part of a day's orders left behind: records of the files, and what is to be taken back later. Reused.</summary>
sealed class TillRoll
{
    public CsvBuffer Lines { get; } = new(1 << 18);
    public CsvBuffer Feedback { get; } = new(1 << 12);
    public List<Reversal> Reversals { get; } = [];

    public void Clear()
    {
        Lines.Clear();
        Feedback.Clear();
        Reversals.Clear();
    }
}
