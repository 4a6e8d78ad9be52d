namespace Tillsight.Cleaning;

/// <summary>
/// A rule of cleaning: data in recipe.yaml, SQL here, a receipt after each load. A rule never deletes: it changes a value, leaves a row
/// out, puts it in quarantine or says what kind of line it is; the archive keeps every row as it came.
/// </summary>
public abstract record CleaningRule
{
    /// <summary>The word under <c>rule:</c> in recipe.yaml.</summary>
    public abstract string Type { get; }

    /// <summary>Names the rule in receipts; the type, with the column where a rule stands for one column.</summary>
    public virtual string Id => Type;

    /// <summary>What the rule does, for a person.</summary>
    public abstract string Title { get; }

    /// <summary>How to take it back.</summary>
    public virtual string Undo => $"Remove \"rule: {Type}\" from recipe.yaml and run again; the archive still holds every row as it came.";

    /// <summary>Adds the rule's SQL to the plan; does nothing where the columns that it needs are absent.</summary>
    public abstract void Apply(CleaningPlan plan);

    /// <summary>The rule as recipe.yaml shows it: its parameters by name, defaults left out.</summary>
    public virtual IReadOnlyDictionary<string, object> Parameters() => new Dictionary<string, object>();
}

/// <summary>What a rule did to the rows it touched.</summary>
public enum RuleEffect { Changed, Excluded, Quarantined, Classified, Noted }
