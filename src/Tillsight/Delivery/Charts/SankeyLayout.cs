using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Where a Sankey's nodes, flows and names stand from the top, as shares of its height: the drawing in the page and the live one are the same.</summary>
sealed class SankeyLayout
{
    const double LineHeight = 15, GapShare = 0.22;

    public SankeyLayout(Sankey s)
    {
        int most = Math.Max(s.Sources.Count, s.Targets.Count);
        Height = Math.Max(240, 32 * most);
        Sources = new Node[s.Sources.Count];
        Targets = new Node[s.Targets.Count];
        double total = s.Flows.Sum(f => (double)Math.Max(0, f.Value));
        double gap = most > 1 ? Math.Min(0.03, GapShare / (most - 1)) : 0, scale = total > 0 ? (1 - gap * Math.Max(0, most - 1)) / total : 0;
        Stack(Sources, s.Flows.Select(f => (f.Source, (double)f.Value)), scale, gap);
        Stack(Targets, s.Flows.Select(f => (f.Target, (double)f.Value)), scale, gap);
        Flows = new Flow[s.Flows.Count];
        double[] left = [.. Sources.Select(n => n.Top)], right = [.. Targets.Select(n => n.Top)];
        foreach (int i in Enumerable.Range(0, s.Flows.Count).OrderBy(i => s.Flows[i].Source).ThenBy(i => s.Flows[i].Target))
        {
            var flow = s.Flows[i];
            double size = Math.Max(0, (double)flow.Value) * scale;
            Flows[i] = new(left[flow.Source], right[flow.Target], size);
            left[flow.Source] += size;
            right[flow.Target] += size;
        }
    }

    /// <summary>In pixels: room for a line of text beside each node.</summary>
    public double Height { get; }

    public Node[] Sources { get; }
    public Node[] Targets { get; }
    public Flow[] Flows { get; }

    /// <param name="Name">Middle of its name, moved apart from its neighbours'.</param>
    public readonly record struct Node(double Top, double Size, decimal Value, double Name);

    public readonly record struct Flow(double Left, double Right, double Size);

    void Stack(Node[] nodes, IEnumerable<(int Node, double Value)> flows, double scale, double gap)
    {
        var values = flows.GroupBy(f => f.Node).ToDictionary(g => g.Key, g => g.Sum(f => Math.Max(0, f.Value)));
        double top = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            double value = values.GetValueOrDefault(i);
            nodes[i] = new(top, value * scale, (decimal)value, 0);
            top += value * scale + gap;
        }
        double[] names = Spread.Apart([.. nodes.Select(n => n.Top + n.Size / 2)], LineHeight / Height, LineHeight / 2 / Height, 1 - LineHeight / 2 / Height);
        for (int i = 0; i < nodes.Length; i++) nodes[i] = nodes[i] with { Name = names[i] };
    }
}
