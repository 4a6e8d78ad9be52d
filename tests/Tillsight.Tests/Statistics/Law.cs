using FsCheck;

namespace Tillsight.Tests.Statistics;

/// <summary>Tries a law on a hundred random cases and reports the smallest one that breaks it.</summary>
static class Law
{
    public static void Holds(Property property) => Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), property);
}
