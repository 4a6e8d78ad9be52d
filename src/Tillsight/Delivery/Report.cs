using Tillsight.Views;

namespace Tillsight.Delivery;

/// <summary>What one run has to say, ready to be drawn: sections in reading order, grouped by <see cref="ReportSection.Group"/>.</summary>
/// <param name="Title">The heading ("Sales report").</param>
/// <param name="Workspace">The retailer's name.</param>
/// <param name="Currency">ISO 4217 code of every amount.</param>
/// <param name="Locale">Culture name for numbers and dates ("en-GB").</param>
/// <param name="DataUntil">Local instant of the last order line, or null where the data has no dates.</param>
/// <param name="GeneratedAt">When the report was made; passed in, so that the same run draws the same bytes.</param>
/// <param name="Sections">Analyses and the balance sheet of the load, in order.</param>
/// <param name="Definitions">Metric id to its one-paragraph definition: what the info mark of a key figure shows.</param>
public sealed record Report(
    string Title, string Workspace, string Currency, string Locale,
    DateTime? DataUntil, DateTimeOffset GeneratedAt,
    IReadOnlyList<ReportSection> Sections, IReadOnlyDictionary<string, string>? Definitions = null);

/// <summary>One analysis in a report.</summary>
/// <param name="Id">The analysis id: anchor of the section and prefix of its charts' names.</param>
/// <param name="Group">Heading it stands under ("Sales"); groups appear in the order of their first section.</param>
/// <param name="Title">Short name for the navigation.</param>
/// <param name="View">What to show.</param>
/// <param name="Help">The analysis' own page as Markdown (raw HTML in it stays text), or null.</param>
/// <param name="Downloads">Files beside the report.</param>
public sealed record ReportSection(
    string Id, string Group, string Title, View View, string? Help = null, IReadOnlyList<ReportDownload>? Downloads = null);

/// <summary>A file beside the report.</summary>
/// <param name="Label">What the link says ("CSV").</param>
/// <param name="Path">Relative to the report, with forward slashes.</param>
public sealed record ReportDownload(string Label, string Path);
