using System.Text;
using Tillsight.Sources.Values;

namespace Tillsight.Tests.Sources.Values;

/// <summary>Decides a column written out in a test.</summary>
static class Column
{
    public static ValueFormat Of(params string[] cells) => Decide(ValueHints.None, cells);

    public static ValueFormat Decide(ValueHints hints, params string[] cells) => Sniff(cells).Decide(hints);

    public static ValueSniffer Sniff(IEnumerable<string> cells, long firstRecord = 1)
    {
        var sniffer = new ValueSniffer();
        foreach (string cell in cells) sniffer.Add(Encoding.UTF8.GetBytes(cell), firstRecord++);
        return sniffer;
    }
}
