using Tillsight.Views;

namespace Tillsight.Delivery;

/// <summary>Every table of a view in reading order: its own, the data of its charts, and its key figures as one.</summary>
public static class ViewTables
{
    /// <summary>Names are unique within the answer.</summary>
    public static IReadOnlyList<Table> Of(View view)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        return view.Blocks.Select(Of).OfType<Table>().Select(table =>
        {
            string name = table.Name;
            for (int n = 2; !names.Add(name); n++) name = FormattableString.Invariant($"{table.Name}_{n}");
            return table with { Name = name };
        }).ToList();
    }

    static Table? Of(Block block) => block switch
    {
        Table table => table,
        Chart chart => ChartTable.Of(chart),
        Figures figures => Of(figures),
        _ => null,
    };

    static Table Of(Figures figures) => new("figures", "Key figures",
        [
            new("metric", "Metric", Unit.Text), new("label", "Name", Unit.Text), new("value", "Value", Unit.Number), new("unit", "Unit", Unit.Text),
            new("previous", "Compared with", Unit.Number), new("previous_label", "Comparison", Unit.Text), new("note", "Note", Unit.Text),
        ],
        figures.Items.Select(f => (IReadOnlyList<object?>)
            [f.Id, f.Label, f.Value, f.Unit.ToString().ToLowerInvariant(), f.Previous, f.PreviousLabel, f.Note]).ToList(),
        RowUnits: [.. figures.Items.Select(f => f.Unit)]);
}
