using System.Diagnostics;
using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Cli.Terminal;

/// <summary>Progress of stages on standard error: one line each that lives while the stage runs and stays when it is done.
/// Where the output is not a terminal only finished stages are written; when quiet, nothing.</summary>
public sealed class ProgressDisplay : IDisposable
{
    static readonly Formats Plain = new("", CultureInfo.InvariantCulture);

    readonly TextWriter? _writer;
    readonly bool _live;
    readonly Func<int> _width;
    readonly Lock _lock = new();
    readonly Timer? _timer;
    ProgressStage? _current;
    bool _lineIsDirty;

    /// <param name="writer">Standard error.</param>
    /// <param name="live">Whether it is a terminal that can rewrite its line.</param>
    /// <param name="width">Columns of that terminal.</param>
    public ProgressDisplay(TextWriter writer, bool quiet, bool live, Func<int> width)
    {
        _writer = quiet ? null : writer;
        _live = live && !quiet;
        _width = width;
        if (_live) _timer = new Timer(_ => Redraw(), null, 200, 120);
    }

    public static ProgressDisplay OnStandardError(bool quiet) => new(Console.Error, quiet, !Console.IsErrorRedirected,
        () => Console.IsErrorRedirected ? 80 : Math.Max(20, Console.WindowWidth));

    /// <summary>Begins a stage; dispose it when it is done. A stage that is still open counts as done.</summary>
    /// <param name="total">How many there will be, where known: gives the share and the time left.</param>
    /// <param name="unit">What is counted ("rows"); empty where nothing is.</param>
    public ProgressStage Begin(string name, long? total = null, string unit = "rows")
    {
        var stage = new ProgressStage(this, name, total, unit);
        lock (_lock) _current = stage;
        return stage;
    }

    internal void End(ProgressStage stage)
    {
        lock (_lock)
        {
            ClearLine();
            _writer?.WriteLine(Line(stage, done: true));
            if (_current == stage) _current = null;
        }
    }

    void Redraw()
    {
        lock (_lock)
        {
            if (_current is not { } stage) return;
            string line = Line(stage, done: false);
            _writer!.Write('\r' + Cells.Fit(line, _width() - 1));
            _lineIsDirty = true;
        }
    }

    void ClearLine()
    {
        if (!_lineIsDirty) return;
        _writer!.Write('\r' + new string(' ', _width() - 1) + '\r');
        _lineIsDirty = false;
    }

    static string Line(ProgressStage stage, bool done)
    {
        double seconds = stage.Elapsed.TotalSeconds;
        List<string> parts = [(done ? "  " : "… ") + stage.Name.PadRight(22)];
        if (stage.Done > 0 && stage.Unit.Length > 0) parts.Add($"{Plain.Exact(stage.Done, Unit.Count)} {stage.Unit}");
        if (!done && stage.Total is > 0 and { } total) parts.Add(Plain.Short(Math.Min(1, (decimal)stage.Done / total), Unit.Rate));
        // A rate of a few a second tells nobody anything.
        if (seconds >= 0.05 && stage.Done >= 1000 && stage.Unit.Length > 0) parts.Add($"{Plain.Short((decimal)(stage.Done / seconds), Unit.Number)} {stage.Unit}/s");
        parts.Add(done ? Duration(stage.Elapsed) : TimeLeft(stage) is { } left ? $"{Duration(left)} left" : Duration(stage.Elapsed));
        if (stage.Remark is { } remark) parts.Add(remark);
        return string.Join("  ", parts);
    }

    /// <summary>Linear in what was done so far; said only after a second, when it means something.</summary>
    static TimeSpan? TimeLeft(ProgressStage stage) =>
        stage.Total is { } total && stage.Done > 0 && stage.Done < total && stage.Elapsed.TotalSeconds > 1
            ? stage.Elapsed * ((double)(total - stage.Done) / stage.Done)
            : null;

    static string Duration(TimeSpan t) => t.TotalSeconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{t.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)t.TotalMinutes} min {t.Seconds:00} s");

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock) ClearLine();
    }
}

/// <summary>One stage under way. Reports may come from any thread.</summary>
public sealed class ProgressStage : IDisposable
{
    readonly ProgressDisplay _display;
    readonly long _start = Stopwatch.GetTimestamp();
    long _done;
    bool _ended;

    internal ProgressStage(ProgressDisplay display, string name, long? total, string unit) =>
        (_display, Name, Total, Unit) = (display, name, total, unit);

    public string Name { get; }
    public string Unit { get; }
    public long? Total { get; set; }
    public long Done => Interlocked.Read(ref _done);
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>A word that ends the line ("3 quarantined").</summary>
    public string? Remark { get; set; }

    public void Add(long more) => Interlocked.Add(ref _done, more);

    /// <summary>Sets how many are done so far.</summary>
    public void Report(long done) => Interlocked.Exchange(ref _done, done);

    public void Dispose()
    {
        if (_ended) return;
        _ended = true;
        _display.End(this);
    }
}
