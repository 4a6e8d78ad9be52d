using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Weighing;

/// <summary>A column that may fill a field, with what speaks for it. Confidence is the logistic function of the summed log-odds.</summary>
public sealed class Candidate(StarField field, ColumnFacts column)
{
    /// <summary>Before any evidence a column fills a given field about once in twelve.</summary>
    const double Prior = -2.5;

    /// <summary>Nothing read from headers and samples is certain.</summary>
    const double MostConfidence = .99;

    readonly List<Evidence> _evidence = [];

    public StarField Field { get; } = field;

    public ColumnFacts Column { get; } = column;

    /// <summary>0..1: how well the header names the field.</summary>
    public double HeaderMatch { get; set; }

    public double LogOdds { get; private set; } = Prior;

    public double Confidence => IsSaid ? 1 : Math.Min(MostConfidence, 1 / (1 + Math.Exp(-LogOdds)));

    public bool IsPossible => !double.IsNegativeInfinity(LogOdds);

    /// <summary>What speaks for it, strongest first, then what speaks against.</summary>
    public string Words => string.Join("; ", _evidence.Where(e => e.Words.Length > 0).OrderByDescending(e => e.Weight).Select(e => e.Weight < 0 ? "but " + e.Words : e.Words));

    public void Add(Evidence evidence)
    {
        LogOdds += evidence.Weight;
        if (evidence.Weight != 0) _evidence.Add(evidence);
    }

    /// <summary>A column that the user named for a field.</summary>
    public static Candidate Said(StarField field, ColumnFacts column)
    {
        var said = new Candidate(field, column) { IsSaid = true };
        said.Add(100, "named with --map");
        return said;
    }

    /// <summary>The user named it: no doubt is left.</summary>
    public bool IsSaid { get; private init; }

    /// <summary>The same column with the same evidence for a related field.</summary>
    public Candidate As(StarField field, string words)
    {
        var other = new Candidate(field, Column) { HeaderMatch = HeaderMatch };
        foreach (var evidence in _evidence) other.Add(evidence);
        other._evidence.Add(new Evidence(0, words));
        return other;
    }

    public void Add(double weight, string words) => Add(new Evidence(weight, words));
}
