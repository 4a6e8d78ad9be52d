namespace Tillsight.Web.Written;

/// <summary>A text as it stood when it was read.</summary>
/// <param name="Version">Changes with every change of the text: who saves names the one that they had before them.</param>
public sealed record WrittenText(string Id, string Text, string Version);

/// <summary>Somebody else saved the text meanwhile; nothing was written.</summary>
/// <param name="current">As it stands now; null where it was removed.</param>
public sealed class ChangedMeanwhileException(WrittenText? current) : Exception("The text was changed by somebody else meanwhile.")
{
    public WrittenText? Current { get; } = current;
}
