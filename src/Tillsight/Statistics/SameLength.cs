namespace Tillsight.Statistics;

static class SameLength
{
    public static void Check(int x, int y)
    {
        if (x != y) throw new ArgumentException($"The columns pair up row by row, but one has {x} rows and the other {y}.");
    }
}
