namespace Tillsight.Web.People;

/// <summary>What readers say to a story, and who has read it.</summary>
public interface IStoryResponses
{
    /// <summary>The oldest first.</summary>
    IReadOnlyList<StoryComment> CommentsOf(string workspace, string story);

    void Add(StoryComment comment);

    void RemoveComment(string commentId);

    IReadOnlyList<StoryReading> ReadingsOf(string workspace);

    /// <summary>Once a person and version.</summary>
    void MarkRead(StoryReading reading);
}

/// <param name="Version">Of the story that it was said to.</param>
public sealed record StoryComment(string CommentId, string Workspace, string Story, long Version, string PersonId, string PersonName, string Text, DateTime CreatedAt);

public sealed record StoryReading(string Workspace, string Story, long Version, string PersonId, string PersonName, DateTime ReadAt);
