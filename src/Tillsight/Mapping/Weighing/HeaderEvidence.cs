using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;

namespace Tillsight.Mapping.Weighing;

/// <summary>What a header says for a field.</summary>
static class HeaderEvidence
{
    /// <summary>0..1: how well the header names the field in its context.</summary>
    internal static double Match(string field, HeaderReading header, IReadOnlyList<Term> context)
    {
        double best = 0;
        foreach (var phrase in FieldPhrase.Of(field)) best = Math.Max(best, phrase.Match(header, context));
        return best;
    }

    /// <param name="match">How well the header names this field.</param>
    /// <param name="best">How well it names the field that it names best.</param>
    internal static Evidence Of(StarField field, ColumnFacts column, double match, double best)
    {
        if (match > .1) return new(6.2 * match - .6, $"header \"{column.Column}\" {Strength(match)} {Spoken(field)}");
        if (column.Header.IsGenerated) return new(0, "");
        // A header that names something else, even something that the star has no field for, speaks against; one that nobody knows says little.
        return best > .6 ? new(-4, $"header \"{column.Column}\" means something else") : new(column.Header.Terms.Count > 0 ? -2.8 : -1.2, "");
    }

    static string Strength(double match) => match switch { > .8 => "means", > .5 => "probably means", _ => "may mean" };

    static string Spoken(StarField field) => field.Id.Replace("_", " ", StringComparison.Ordinal).Replace(" id", " number", StringComparison.Ordinal);
}
