using Tillsight.Metrics;

namespace Tillsight.Web.Pages.Search;

/// <summary>Metrics by name, id and definition; each leads to its passport.</summary>
sealed class MetricSource : ISearchSource
{
    public string Name => "Metrics";

    public IEnumerable<SearchHit> Find(SearchQuestion question) => question.Words.IsEmpty ? []
        : MetricCatalogue.All.Select(m => question.Match(m.Name, m.Formula, question.To($"figure/{m.Id}"), m.Id, m.Formula)).OfType<SearchHit>();
}
