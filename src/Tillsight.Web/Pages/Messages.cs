namespace Tillsight.Web.Pages;

/// <summary>Pages that say what did not work, that nothing is lost, and the way on.</summary>
static class Messages
{
    /// <summary>Also what others may see but this reader may not: the two look alike.</summary>
    public static IResult NotFound(HttpContext http) => Say(http, StatusCodes.Status404NotFound, "There is nothing here for you",
        "The page does not exist, or your account is no member of what it shows. Ask the operator for access, or go on from the start page.");

    public static IResult Stale(HttpContext http) => Say(http, StatusCodes.Status400BadRequest, "This form is out of date",
        "Nothing was changed. You signed in or out since the page was opened, or the form did not come from it. Go back, reload the page and send it again.");

    public static IResult TooMany(HttpContext http) => Say(http, StatusCodes.Status429TooManyRequests, "Too many attempts",
        "Nothing was changed. Wait a minute, then try again.");

    public static IResult Refused(HttpContext http, string what) => Say(http, StatusCodes.Status400BadRequest, "That did not work", what);

    /// <param name="way">Where to go on.</param>
    public static IResult Conflict(HttpContext http, string what, string way) =>
        Page.Of<MessagePage>(PageFrame.Of(http, "Changed meanwhile"), StatusCodes.Status409Conflict, ("Text", what), ("Way", way));

    public static IResult Failed(HttpContext http, string id) => Say(http, StatusCodes.Status500InternalServerError, "A failure of our own",
        $"Nothing is lost and nothing was changed. The operator finds the details in the log under id {id}.");

    static IResult Say(HttpContext http, int status, string title, string text) => Gate.JsonAnswer.IsAskedOf(http) ? Gate.JsonAnswer.Refusal(status, title, text) : Page.Of<MessagePage>(PageFrame.Of(http, title), status, ("Text", text));
}
