using Tillsight.Web.People;

namespace Tillsight.Web.Gate;

/// <summary>Whom a route is for.</summary>
enum Audience { Anyone, LinkHolders, HalfSignedIn, SignedIn, Operators, Members }

/// <summary>The declared right of a route. A route without one is closed to everybody.</summary>
/// <param name="Role">For <see cref="Audience.Members"/>: the least role.</param>
sealed record Rights(Audience Audience, Role Role = Role.Retailer);

/// <summary>Marks a route that programs ask by a token, and nobody by a cookie: so a page elsewhere cannot ask it in somebody's name.</summary>
sealed record ByToken;

/// <summary>Marks a route that means nothing to somebody who sees some lines only: the gate refuses it to them.</summary>
sealed record WholeShop;

static class RightsExtensions
{
    /// <summary>Beside <see cref="ForMembers"/>: asked by <see cref="Bearer"/> alone.</summary>
    public static TBuilder ByToken<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new ByToken());

    /// <summary>Beside <see cref="ForMembers"/>: for members without a row limit.</summary>
    public static TBuilder ForTheWholeShop<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new WholeShop());

    public static TBuilder ForAnyone<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Rights(Audience.Anyone));

    /// <summary>For whoever holds a link to a story, signed in or not: the gate opens the shop in the view of who made the link.</summary>
    public static TBuilder ForLinkHolders<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Rights(Audience.LinkHolders));

    /// <summary>For those whose password was right and whose second factor is awaited.</summary>
    public static TBuilder ForHalfSignedIn<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Rights(Audience.HalfSignedIn));

    public static TBuilder ForSignedIn<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Rights(Audience.SignedIn));

    public static TBuilder ForOperators<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Rights(Audience.Operators));

    /// <summary>For members of the workspace that the route names as <c>{workspace}</c>.</summary>
    public static TBuilder ForMembers<TBuilder>(this TBuilder route, Role atLeast = Role.Retailer) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new Rights(Audience.Members, atLeast));
}
