namespace Tillsight.Pipelines;

/// <summary>Who is told how far a run has come; a door draws it.</summary>
public interface IRunProgress
{
    /// <summary>Begins a stage; disposing it ends it.</summary>
    /// <param name="total">How many there will be, where known.</param>
    /// <param name="unit">What is counted; empty where nothing is.</param>
    IStageProgress Begin(string name, long? total = null, string unit = "");
}

/// <summary>One stage of a run.</summary>
public interface IStageProgress : IDisposable
{
    void Report(long done);

    /// <summary>What the finished line says beside the count.</summary>
    void Say(string remark);
}

/// <summary>Progress that nobody follows.</summary>
public sealed class NoProgress : IRunProgress, IStageProgress
{
    public static NoProgress Instance { get; } = new();

    public IStageProgress Begin(string name, long? total = null, string unit = "") => this;

    public void Report(long done) { }

    public void Say(string remark) { }

    public void Dispose() { }
}
