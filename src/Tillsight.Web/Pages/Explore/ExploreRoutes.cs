using Tillsight.Views;
using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Boards;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.People;
using Tillsight.Web.Shops;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Explore;

/// <summary>Any metrics by any dimensions. The address is the question.</summary>
static class ExploreRoutes
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/w/{workspace}/explore", Show).ForMembers(Role.Retailer);

    static IResult Show(HttpContext http, OpenShop shop, Shelves shelves)
    {
        if (ShopPage.Open(http, shop) is not { } opened) return Page.Of<UnloadedPage>(http, "Explore");
        var question = Question.Usual with { By = opened.Selection.HasDates ? Question.Usual.By : [] };
        try
        {
            if (Question.IsIn(http.Request.Query)) question = Question.Read(http.Request.Query);
            var board = new QuestionBoard(opened, question);
            if (question.By.Contains("customer")) http.RequestServices.GetRequiredService<AuditLog>().AddPersonal(http, shop, "figures by customer, in Explore");
            return Draw(shelves, opened, question, board.Draw(), board.Form());
        }
        catch (UsageException e) when (!opened.IsDownload)
        {
            // What was chosen stays in the form, beside what is wrong with it.
            return Draw(shelves, opened, question, View.Of("Explore"), question.Form, e.Message);
        }
    }

    static IResult Draw(Shelves shelves, ShopPage opened, Question question, View view, ChartForm form, string? refusal = null)
    {
        bool mayCurate = opened.Role == Role.Analyst;
        return opened.With(question.Parts).Draw<ExplorePage>("Explore", view, "explore", refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            ("Asked", question), ("Form", form), ("Refused", refusal), ("OfferOf", (Func<FilterBar, Offer>)(bar => Offer.Of(opened, bar))), ("MayCurate", mayCurate), ("Boards", mayCurate ? BoardList.Read(shelves.Boards(opened.Shop)) : null));
    }
}
