using Tillsight.Mapping;

namespace Tillsight.Tests.Mapping;

/// <summary>Compares a proposal with what a careful person would map, as text with a line a field.</summary>
static class Expect
{
    /// <summary>Every field and its column, nothing more: "order_id = Invoice" or "order_id = table.Invoice".</summary>
    public static void Fields(MappingProposal proposal, string expected) => Assert.Equal(Sorted(expected.Split('\n')),
        Sorted(proposal.Mapping.Fields.Select(f => $"{f.Field} = {(proposal.Mapping.Tables.Count == 1 ? f.Column : $"{f.Table}.{f.Column}")}")));

    /// <summary>Every attribute, whose it is, and its column: "customer marital_status = customer.marital_status".</summary>
    public static void Attributes(MappingProposal proposal, string expected) => Assert.Equal(Sorted(expected.Split('\n')),
        Sorted(proposal.Mapping.Attributes.Select(a => $"{a.Entity.ToString().ToLowerInvariant()} {a.Name} = {(proposal.Mapping.Tables.Count == 1 ? a.Column : $"{a.Table}.{a.Column}")}")));

    /// <summary>Nothing to ask that would stop a load.</summary>
    public static void Loadable(MappingProposal proposal) => Assert.Equal([], proposal.Questions.Where(q => q.StopsLoad).Select(q => q.Text));

    static string Sorted(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => l.Trim()).Where(l => l.Length > 0).Order(StringComparer.Ordinal));
}
