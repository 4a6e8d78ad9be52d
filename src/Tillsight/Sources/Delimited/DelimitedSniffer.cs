using System.Text;
using Tillsight.Sources.Encodings;

namespace Tillsight.Sources.Delimited;

/// <summary>Understands a delimited file from its first bytes: encoding, dialect, preamble, header, columns.</summary>
sealed class DelimitedSniffer
{
    const int MaxRows = 2000;
    const double MuchBetter = 1.3;

    readonly string _name;
    readonly ReadOptions _options;
    readonly List<string> _notes = [];
    readonly byte[] _text;
    int _start, _line = 1;

    DelimitedSniffer(string name, ReadOptions options, TextEncoding encoding, byte[] text)
    {
        _name = name;
        _options = options;
        _text = text;
        _notes.Add(encoding.Why);
    }

    /// <param name="text">The first whole lines as UTF-8.</param>
    public static DelimitedUnderstanding Understand(string name, ReadOptions options, TextEncoding encoding, byte[] text, bool isGzip)
    {
        var sniffer = new DelimitedSniffer(name, options, encoding, text);
        var understanding = sniffer.Understand();
        return understanding with
        {
            Format = understanding.Format with { Encoding = encoding.Name, HasByteOrderMark = encoding.HasByteOrderMark, IsGzip = isGzip },
        };
    }

    DelimitedUnderstanding Understand()
    {
        if (_text.AsSpan().StartsWith("\uFEFF"u8)) _start = 3;
        SkipGivenLines();
        string? delimiter = _options.Delimiter ?? TakeSeparatorLine();
        var choice = DialectSniffer.Sniff(_text.AsSpan(_start), delimiter, GivenQuote(), _options.MaxQuotedFieldBytes);
        bool isSplit = choice.IsSplit || delimiter is not null;
        // In a table of one column a comma separates nothing; a zero byte stands in no value.
        var dialect = isSplit ? choice.Dialect : choice.Dialect with { Delimiter = [0] };
        var rows = SampleRows.Split(_text, dialect, MaxRows, _start, _line).Rows;
        if (rows.Count == 0) throw new BadInputException("There is no text in it, only blank lines. Export the data again.", _name);
        if (_options.Delimiter is not null) WeighGivenDelimiter(rows, choice.Score);
        if (isSplit && !choice.IsRaggedList && SeveralTables.In(rows) is { } first)
            throw new BadInputException(
                $"It holds more than one table: lines {rows[0].Line} to {rows[first].Line - 1} have {rows[0].Count} columns, what follows has {rows[first].Count}. "
                + $"Split the file, or give --skip {rows[first].Line - 1} to read from there.", _name);
        var shape = isSplit ? TableShape.Of(_text, rows, choice.IsRaggedList, dialect.Delimiter[0] == ' ', _options.HasHeader) : OneColumn(rows);
        (dialect, shape) = WithoutTrailingColumn(dialect, shape, rows);
        return Put(dialect, choice.IsRaggedList, isSplit, shape, rows);
    }

    TableShape OneColumn(List<SampleRow> rows)
    {
        bool isHeader = _options.HasHeader ?? HeaderSniffer.Score(_text, rows, 0, 1) > 0;
        return new TableShape(1, 0, isHeader ? 1 : 0);
    }

    DelimitedUnderstanding Put(Dialect dialect, bool isRaggedList, bool isSplit, TableShape shape, List<SampleRow> rows)
    {
        var first = rows[shape.FirstRow];
        int lastHeader = shape.FirstDataRow - 1;
        int offset = shape.HeaderRows > 0 ? rows[lastHeader].End : shape.FirstRow > 0 ? first.Start : _start;
        int line = shape.HeaderRows > 0 ? rows[lastHeader].NextLine : shape.FirstRow > 0 ? first.Line : _line;
        var written = HeaderNames.Written(_text, rows, shape, dialect);
        var naming = ColumnNaming.Of(written, shape.Columns, shape.HeaderRows > 0);
        FormatNotes.Add(_notes, _text, dialect, isRaggedList, isSplit, shape, rows);
        _notes.AddRange(naming.Notes);
        return new DelimitedUnderstanding(
            new DelimitedLayout(dialect, shape.Columns, offset, line, shape.HeaderRows == 1 && written.Count == shape.Columns ? written : null)
            {
                IsRaggedList = isRaggedList,
            },
            new TableFormat
            {
                Kind = ContentKind.Delimited,
                Delimiter = isSplit ? Delimiters.Sign(dialect) : null,
                Quote = dialect.Quote == 0 ? null : (char)dialect.Quote,
                Escape = dialect.Quote == 0 ? null : dialect.HasBackslashEscape ? '\\' : (char)dialect.Quote,
                LineEnding = LineEndings.Of(_text, dialect),
                HasHeader = shape.HeaderRows > 0,
                HeaderLines = shape.HeaderRows > 0 ? line - first.Line : 0,
                PreambleLines = first.Line - 1,
                IsRaggedList = isRaggedList,
                Notes = _notes,
            },
            naming.Names);
    }

    void SkipGivenLines()
    {
        for (int skip = _options.SkipLines ?? 0; skip > 0; skip--)
        {
            int end = _text.AsSpan(_start).IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0) throw new BadInputException($"It has no {_options.SkipLines} lines to skip. Give a smaller number with --skip.", _name);
            _start += end + (_text.AsSpan(_start + end).StartsWith("\r\n"u8) ? 2 : 1);
            _line++;
        }
    }

    /// <summary>Excel reads a first line "sep=;" as the name of the delimiter.</summary>
    string? TakeSeparatorLine()
    {
        var text = _text.AsSpan(_start);
        int end = text.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 5 || !Ascii.EqualsIgnoreCase(text[..4], "sep="u8)) return null;
        string delimiter = Encoding.UTF8.GetString(text[4..end]);
        if (delimiter.Length > 2) return null;
        _start += end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1);
        _line++;
        _notes.Add("The first line names the delimiter, as Excel writes it.");
        return delimiter;
    }

    byte? GivenQuote() => _options.Quote switch
    {
        null => null,
        "" or "none" => 0,
        [var quote] when quote < 0x80 => (byte)quote,
        _ => throw new UsageException($"The quote must be one ASCII character or \"none\", not \"{_options.Quote}\"."),
    };

    /// <summary>A delimiter that splits nothing is refused; one that splits worse than another is doubted aloud.</summary>
    void WeighGivenDelimiter(List<SampleRow> rows, double score)
    {
        var found = DialectSniffer.Sniff(_text.AsSpan(_start), null, GivenQuote(), _options.MaxQuotedFieldBytes);
        string given = Delimiters.Words(_options.Delimiter!), suggested = Delimiters.Words(found.Dialect);
        if (!found.IsSplit || given == suggested) return;
        if (!rows.Exists(r => r.Count > 1))
            throw new BadInputException(
                $"The delimiter given, {given}, splits no line; the content suggests {suggested}. Leave --delimiter out or give that one.",
                $"{_name}, line {rows[0].Line}");
        if (found.Score > MuchBetter * score) _notes.Add($"The delimiter given, {given}, splits the lines unevenly; the content suggests {suggested}.");
    }

    /// <summary>A last column without a name and without a value is what a delimiter at the end of every line makes.</summary>
    (Dialect, TableShape) WithoutTrailingColumn(Dialect dialect, TableShape shape, List<SampleRow> rows)
    {
        if (shape.Columns < 2 || dialect.IsAligned || rows.Count - shape.FirstRow < 2) return (dialect, shape);
        for (int i = shape.FirstRow; i < rows.Count; i++)
            if (rows[i].Count > shape.Columns || !rows[i].Raw(_text, shape.Columns - 1).IsEmpty) return (dialect, shape);
        if (shape.HeaderRows == 0) return (dialect, shape);
        _notes.Add("Every line ends with a delimiter that separates nothing.");
        return (dialect with { HasTrailingDelimiter = true }, shape with { Columns = shape.Columns - 1 });
    }
}

/// <summary>How a delimited file was understood.</summary>
sealed record DelimitedUnderstanding(DelimitedLayout Layout, TableFormat Format, IReadOnlyList<string> Names);
