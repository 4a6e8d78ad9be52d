namespace Tillsight.Sources.Delimited;

/// <summary>
/// Reads a record whose quotes are misplaced: of all ways to join its delimited pieces into the expected number of fields it takes the one
/// that declares the fewest quotes to be stray, if there is exactly one such way.
/// </summary>
/// <remarks>
/// A dynamic programme over (piece, field). A field is one piece without a leading quote (free), a run of pieces that starts and ends with
/// a quote (free but for quotes inside that are not doubled), or one piece with a stray leading quote.
/// </remarks>
sealed class QuoteRepair(Dialect dialect)
{
    const int MaxPieces = 400;
    const int StrayQuote = 2, OddQuote = 3, Unreachable = int.MaxValue / 2;

    readonly List<FieldSpan> _pieces = [];

    public List<FieldSpan> Fields { get; } = [];

    /// <summary>Fields that the record would have if no quote meant anything.</summary>
    public int Pieces => _pieces.Count;

    public bool TrySplit(ReadOnlySpan<byte> text, int start, int end, int columns)
    {
        Cut(text, start, end);
        Fields.Clear();
        int count = _pieces.Count;
        if (count < columns || count > MaxPieces || dialect.IsAligned) return false;

        // best[i, k]: least cost of reading the first i pieces as k fields; ways: how many readings have it; from: where the last field starts.
        int[,] best = new int[count + 1, columns + 1], ways = new int[count + 1, columns + 1], from = new int[count + 1, columns + 1];
        for (int i = 0; i <= count; i++)
            for (int k = 0; k <= columns; k++) best[i, k] = Unreachable;
        best[0, 0] = 0;
        ways[0, 0] = 1;
        for (int first = 0; first < count; first++)
            for (int last = first; last < count; last++)
            {
                int cost = Cost(text, first, last);
                if (cost < Unreachable) Relax(best, ways, from, first, last + 1, cost, columns);
            }
        if (best[count, columns] >= Unreachable || ways[count, columns] != 1) return false;
        Collect(text, from, count, columns);
        return true;
    }

    void Cut(ReadOnlySpan<byte> text, int start, int end)
    {
        _pieces.Clear();
        int pieceStart = start;
        for (int at = start; at < end;)
        {
            if (!dialect.IsDelimiterAt(text[..end], at)) { at++; continue; }
            _pieces.Add(Piece(text, pieceStart, at));
            pieceStart = at += dialect.Delimiter.Length;
        }
        _pieces.Add(Piece(text, pieceStart, end));
    }

    FieldSpan Piece(ReadOnlySpan<byte> text, int start, int end)
    {
        if (dialect.SkipsInitialSpace)
            while (start < end && text[start] == ' ') start++;
        return new FieldSpan(start, end - start);
    }

    int Cost(ReadOnlySpan<byte> text, int first, int last)
    {
        var content = Content(text, first, last);
        bool opens = content.Length > 0 && content[0] == dialect.Quote;
        int plain = first != last ? Unreachable : opens ? StrayQuote : 0;
        bool closes = opens && content.Length > 1 && content[^1] == dialect.Quote;
        return closes ? Math.Min(plain, OddQuote * OddQuotes(content[1..^1])) : plain;
    }

    int OddQuotes(ReadOnlySpan<byte> inner)
    {
        int odd = 0;
        for (int at = 0; at < inner.Length; at++)
        {
            if (dialect.HasBackslashEscape && inner[at] == '\\') { at++; continue; }
            if (inner[at] != dialect.Quote) continue;
            if (at + 1 < inner.Length && inner[at + 1] == dialect.Quote) at++;
            else odd++;
        }
        return odd;
    }

    ReadOnlySpan<byte> Content(ReadOnlySpan<byte> text, int first, int last) =>
        text[_pieces[first].Start..(_pieces[last].Start + _pieces[last].Length)];

    static void Relax(int[,] best, int[,] ways, int[,] from, int start, int end, int cost, int columns)
    {
        for (int k = 0; k < columns; k++)
        {
            if (best[start, k] >= Unreachable) continue;
            int total = best[start, k] + cost;
            if (total > best[end, k + 1]) continue;
            bool isBetter = total < best[end, k + 1];
            ways[end, k + 1] = isBetter ? ways[start, k] : Math.Min(2, ways[end, k + 1] + ways[start, k]);
            if (!isBetter) continue;
            best[end, k + 1] = total;
            from[end, k + 1] = start;
        }
    }

    void Collect(ReadOnlySpan<byte> text, int[,] from, int count, int columns)
    {
        for (int end = count, k = columns; k > 0; k--)
        {
            int first = from[end, k], start = _pieces[first].Start;
            var content = Content(text, first, end - 1);
            bool isQuoted = content.Length > 1 && content[0] == dialect.Quote && content[^1] == dialect.Quote;
            Fields.Add(isQuoted
                ? new FieldSpan(start + 1, content.Length - 2, IsQuoted: true, HasEscapes: content[1..^1].Contains(dialect.Quote))
                : new FieldSpan(start, content.Length));
            end = first;
        }
        Fields.Reverse();
    }
}
