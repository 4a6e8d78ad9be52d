using Tillsight.Delivery.Charts;
using Tillsight.Views;

namespace Tillsight.Delivery;

/// <summary>The data behind a chart as a table: for readers who cannot see it, for CSV and for sheets.</summary>
public static class ChartTable
{
    public static Table Of(Chart chart)
    {
        (List<Column> columns, List<IReadOnlyList<object?>> rows) = chart.Shape switch
        {
            TimeLines s => OfTimeLines(s),
            Bars s => OfBars(s),
            HeatMap s => OfHeatMap(s),
            Scatter s => OfScatter(s),
            TreeMap s => OfTreeMap(s),
            Waterfall s => OfWaterfall(s),
            Histogram s => OfHistogram(s),
            Sankey s => OfSankey(s),
            Network s => OfNetwork(s),
            CalendarHeat s => OfCalendar(s),
            _ => throw new InvalidOperationException($"No table for the chart form {chart.Shape.GetType().Name}."),
        };
        return new Table(chart.Name, chart.Title, WithUniqueNames(columns), rows, IsDetail: true);
    }

    static (List<Column>, List<IReadOnlyList<object?>>) OfTimeLines(TimeLines s)
    {
        List<Column> columns = [new("period", "Period", Unit.Text, Members: s.Members is { } of ? of with { Values = of.Values ?? MarkLinks.Days(s.Dates) } : null), new("starts_on", "Starts on", Unit.Date)];
        List<IReadOnlyList<decimal?>> values = [];
        foreach (var line in s.Series) AddSeries(line.Name, line.Values, line.Low, line.High, s.Unit, columns, values);
        var rows = Enumerable.Range(0, s.Dates.Count).Select(i => Row([s.Labels[i], s.Dates[i]], values, i));
        return (columns, rows.ToList());
    }

    static (List<Column>, List<IReadOnlyList<object?>>) OfBars(Bars s)
    {
        string label = s.CategoryLabel.Length > 0 ? s.CategoryLabel : "Category";
        List<Column> columns = [new(ColumnName(label), label, Unit.Text, Members: s.Members)];
        List<IReadOnlyList<decimal?>> values = [];
        foreach (var series in s.Series) AddSeries(series.Name, series.Values, series.Low, series.High, s.Unit, columns, values);
        if (s.CumulativeShare is { } share)
        {
            columns.Add(new("cumulative_share", "Cumulative share", Unit.Rate));
            values.Add(share.Select(v => (decimal?)v).ToList());
        }
        return (columns, Enumerable.Range(0, s.Categories.Count).Select(i => Row([s.Categories[i]], values, i)).ToList());
    }

    static (List<Column>, List<IReadOnlyList<object?>>) OfHeatMap(HeatMap s)
    {
        string label = s.RowLabel.Length > 0 ? s.RowLabel : "Row";
        List<Column> columns = [new(ColumnName(label), label, Unit.Text)];
        columns.AddRange(s.Columns.Select(c => new Column(ColumnName(c), c, s.Unit)));
        var rows = s.Rows.Select((name, r) => (IReadOnlyList<object?>)[name, .. s.Values[r].Select(v => (object?)v)]);
        return (columns, rows.ToList());
    }

    static (List<Column>, List<IReadOnlyList<object?>>) OfScatter(Scatter s)
    {
        bool sized = s.Points.Any(p => p.Size is not null), grouped = s.Points.Any(p => p.Group is not null);
        List<Column> columns =
            [new("name", "Name", Unit.Text, Members: s.Members), new(ColumnName(s.XLabel), s.XLabel, s.XUnit), new(ColumnName(s.YLabel), s.YLabel, s.YUnit)];
        if (sized) columns.Add(new("size", "Size", Unit.Number));
        if (grouped) columns.Add(new("group", "Group", Unit.Text));
        return (columns, s.Points.Select(p =>
        {
            List<object?> row = [p.Name, p.X, p.Y];
            if (sized) row.Add(p.Size);
            if (grouped) row.Add(p.Group);
            return (IReadOnlyList<object?>)row;
        }).ToList());
    }

    static (List<Column>, List<IReadOnlyList<object?>>) OfTreeMap(TreeMap s)
    {
        decimal total = s.Tiles.Sum(t => t.Value);
        return ([new("name", "Name", Unit.Text, Members: s.Members), new("value", "Value", s.Unit), new("share", "Share", Unit.Rate, Bar: true), new("note", "Note", Unit.Text)],
            s.Tiles.Select(t => (IReadOnlyList<object?>)[t.Name, t.Value, total == 0 ? null : t.Value / total, t.Note]).ToList());
    }

    static (List<Column>, List<IReadOnlyList<object?>>) OfWaterfall(Waterfall s) =>
        ([new("step", "Step", Unit.Text), new("value", "Value", s.Unit), new("is_total", "Total", Unit.Text)],
            s.Steps.Select(step => (IReadOnlyList<object?>)[step.Name, step.Value, step.IsTotal]).ToList());

    static (List<Column>, List<IReadOnlyList<object?>>) OfHistogram(Histogram s) =>
        ([new("from", "From", s.EdgeUnit), new("to", "To", s.EdgeUnit), new("count", "Count", Unit.Count)],
            s.Counts.Select((n, i) => (IReadOnlyList<object?>)[s.Edges[i], s.Edges[i + 1], n]).ToList());

    static (List<Column>, List<IReadOnlyList<object?>>) OfSankey(Sankey s)
    {
        var flows = s.Flows.OrderByDescending(f => f.Value).ThenBy(f => f.Source).ThenBy(f => f.Target).ToList();
        var totals = s.Flows.GroupBy(f => f.Source).ToDictionary(g => g.Key, g => g.Sum(f => f.Value));
        string? Kind(Tone tone) => s.Kinds?.FirstOrDefault(k => k.Tone == tone)?.Name;
        List<Column> columns =
        [
            new("from", s.SourceLabel, Unit.Text), new("to", s.TargetLabel, Unit.Text, Members: Rows(s.TargetMembers, flows.Select(f => f.Target), s.Targets)),
            new("value", "Value", s.Unit), new("share", "Share", Unit.Rate, Bar: true), .. s.Kinds is null ? (Column[])[] : [new("kind", "Kind", Unit.Text)],
        ];
        return (columns, [.. flows.Select(f => (IReadOnlyList<object?>)
            [s.Sources[f.Source], s.Targets[f.Target], f.Value, totals[f.Source] == 0 ? null : f.Value / totals[f.Source], .. s.Kinds is null ? (object?[])[] : [Kind(f.Tone)]])]);
    }

    static (List<Column>, List<IReadOnlyList<object?>>) OfNetwork(Network s)
    {
        var edges = s.Edges.OrderByDescending(e => e.Strength).ThenBy(e => e.First).ThenBy(e => e.Second).ToList();
        string[] names = [.. s.Nodes.Select(n => n.Name)];
        return ([
                new("first", "First", Unit.Text, Members: Rows(s.Members, edges.Select(e => e.First), names)), new("second", "Second", Unit.Text, Members: Rows(s.Members, edges.Select(e => e.Second), names)),
                new(ColumnName(s.EdgeLabel), s.EdgeLabel, s.EdgeUnit), new("first_weight", $"{s.NodeLabel} of the first", s.NodeUnit), new("second_weight", $"{s.NodeLabel} of the second", s.NodeUnit), new("note", "Note", Unit.Text),
            ],
            [.. edges.Select(e => (IReadOnlyList<object?>)[names[e.First], names[e.Second], e.Strength, s.Nodes[e.First].Weight, s.Nodes[e.Second].Weight, e.Note])]);
    }

    /// <summary>A row a week: a column of days would be longer than anybody reads.</summary>
    static (List<Column>, List<IReadOnlyList<object?>>) OfCalendar(CalendarHeat s)
    {
        List<Column> columns = [new("week_of", "Week of", Unit.Date), .. CalendarBlock.Weekdays.Select(d => new Column(ColumnName(d), d, s.Unit))];
        return (columns, [.. CalendarWeeks(s).Select(w => (IReadOnlyList<object?>)[w.Monday, .. w.Days.Select(i => i is { } at ? (object?)s.Values[at] : null)])]);
    }

    /// <summary>Weeks with the places of their days in the values; null before the first day and after the last.</summary>
    internal static IEnumerable<(DateOnly Monday, int?[] Days)> CalendarWeeks(CalendarHeat s)
    {
        int before = s.Values.Count == 0 ? 0 : CalendarBlock.WeekdayOf(s.First), count = s.Values.Count;
        for (int start = -before; start < count; start += 7)
            yield return (s.First.AddDays(start), [.. Enumerable.Range(start, 7).Select(i => i >= 0 && i < count ? (int?)i : null)]);
    }

    /// <summary>What rows stand for that name marks by their places.</summary>
    static Members? Rows(Members? members, IEnumerable<int> marks, IReadOnlyList<string> labels) =>
        members is null ? null : members with { Values = [.. marks.Select(i => members.At(i, labels[i])?.Value)] };

    static void AddSeries(
        string name, IReadOnlyList<decimal?> values, IReadOnlyList<decimal?>? low, IReadOnlyList<decimal?>? high,
        Unit unit, List<Column> columns, List<IReadOnlyList<decimal?>> into)
    {
        columns.Add(new(ColumnName(name), name, unit));
        into.Add(values);
        if (low is null || high is null) return;
        columns.Add(new(ColumnName(name) + "_low", $"{name}, low", unit));
        columns.Add(new(ColumnName(name) + "_high", $"{name}, high", unit));
        into.Add(low);
        into.Add(high);
    }

    static IReadOnlyList<object?> Row(IReadOnlyList<object?> keys, List<IReadOnlyList<decimal?>> values, int i) =>
        [.. keys, .. values.Select(v => i < v.Count ? (object?)v[i] : null)];

    /// <summary>A heading as a machine name: lower case, words joined by underscores.</summary>
    static string ColumnName(string heading)
    {
        string joined = string.Concat(heading.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        string name = string.Join('_', joined.Split('_', StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 0 ? name : "value";
    }

    static List<Column> WithUniqueNames(List<Column> columns)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return columns.Select(column =>
        {
            string name = column.Name;
            for (int n = 2; !seen.Add(name); n++) name = FormattableString.Invariant($"{column.Name}_{n}");
            return column with { Name = name };
        }).ToList();
    }
}
