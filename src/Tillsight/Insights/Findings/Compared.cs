using Tillsight.Insights.Changes;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>A period with net sales of two times, for findings about the difference.</summary>
/// <param name="With">What it is held against, as it stands in a sentence.</param>
sealed record Compared(FeedQuestion Question, Pair Whole, string With)
{
    /// <summary>A hundredth of the earlier net sales.</summary>
    const decimal WorthAWord = 0.01m;

    public bool IsWorth(decimal change) => Math.Abs(change) >= Whole.Before * WorthAWord;

    public Finding Finding(FindingKind kind, string headline, decimal change, string evidence, FindingStep step) =>
        new(kind, headline, Math.Abs(change), evidence, step, FeedQuestion.SeverityOf(Math.Abs(change), Whole.Before), change > 0 ? Tone.Good : change < 0 ? Tone.Bad : Tone.Plain);
}
