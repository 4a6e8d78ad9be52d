namespace Tillsight.Statistics.Regression;

/// <summary>One explaining column of a regression.</summary>
/// <param name="Name">What the coefficient is called.</param>
/// <param name="Values">One finite value a row.</param>
public sealed record Regressor(string Name, double[] Values)
{
    /// <summary>0/1 columns of a category: one for each label but the first in ordinal order, which the intercept stands for.</summary>
    public static IReadOnlyList<Regressor> Dummies(IReadOnlyList<string> labels)
    {
        string[] distinct = [.. labels.Distinct().Order(StringComparer.Ordinal)];
        var columns = distinct.ToDictionary(label => label, _ => new double[labels.Count], StringComparer.Ordinal);
        for (int row = 0; row < labels.Count; row++) columns[labels[row]][row] = 1;
        return [.. distinct.Skip(1).Select(label => new Regressor(label, columns[label]))];
    }
}
