namespace Tillsight.Web.Tests;

/// <summary>A clock that stands until a test moves it.</summary>
sealed class ManualTime : TimeProvider
{
    // Ahead of every machine's own clock: the cookies of these tests must not look old to who keeps them.
    DateTimeOffset _now = new(2100, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
