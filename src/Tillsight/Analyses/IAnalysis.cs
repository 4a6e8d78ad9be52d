namespace Tillsight.Analyses;

/// <summary>
/// One question about a shop. Each has a folder of its own below Analyses with its SQL, model, text, view and tests; the folder's name
/// in kebab-case is its id, its URL and its argument on the command line. The catalogue finds it; nothing is registered.
/// </summary>
public interface IAnalysis
{
    /// <summary>Folder name in kebab-case ("top-products").</summary>
    string Id { get; }

    /// <summary>Short name for navigation ("Top products").</summary>
    string Title { get; }

    /// <summary>Heading it stands under in a report.</summary>
    AnalysisGroup Group { get; }

    /// <summary>Place within the group, small first.</summary>
    int Order { get; }

    /// <summary>Whether it tells of one product or customer that somebody chose: a report of the whole shop leaves it out.</summary>
    bool IsOfOneThing { get; }

    /// <summary>What the warehouse must hold.</summary>
    IReadOnlyList<Need> Needs { get; }

    /// <summary>Options with their defaults.</summary>
    IReadOnlyList<AnalysisOption> Options { get; }

    /// <summary>SQL files beside the analysis and the row each gives: the contract test runs them on every engine.</summary>
    IReadOnlyList<AnalysisQuery> Queries { get; }

    /// <summary>Answers the question. Where a need is not met the outcome says what is missing.</summary>
    /// <param name="options">Values by option name; what is absent has its default.</param>
    /// <exception cref="UsageException">An option is unknown or its value cannot be read.</exception>
    AnalysisOutcome Run(AnalysisContext context, IReadOnlyDictionary<string, string>? options = null);
}

/// <summary>Groups in the order in which a report shows them.</summary>
public enum AnalysisGroup { Overview, Sales, Products, Customers, Outlook }

/// <summary>What an analysis needs of a warehouse.</summary>
public enum Need { Lines, Dates, Times, Customers, Products, Categories, Places, Stores, Ages, Genders, Subscriptions, Discounts, Ratings, Costs }

/// <param name="Name">kebab-case, as given on the command line.</param>
/// <param name="Default">As text.</param>
public sealed record AnalysisOption(string Name, string Type, string Default, string Meaning);

/// <param name="File">File name beside the analysis ("Rfm.sql").</param>
/// <param name="Row">The row record; its parameters in snake_case are the columns, in order.</param>
/// <param name="Parameters">Parameters with values to try it with.</param>
public sealed record AnalysisQuery(string File, Type Row, IReadOnlyDictionary<string, object?>? Parameters = null);
