using Tillsight.Cli.Terminal;
using Tillsight.Pipelines;

namespace Tillsight.Cli;

/// <summary>Shows a run's stages on standard error.</summary>
sealed class RunProgressDisplay(ProgressDisplay display) : IRunProgress
{
    public IStageProgress Begin(string name, long? total = null, string unit = "") => new Stage(display.Begin(name, total, unit));

    sealed class Stage(ProgressStage stage) : IStageProgress
    {
        public void Report(long done) => stage.Report(done);

        public void Say(string remark) => stage.Remark = remark;

        public void Dispose() => stage.Dispose();
    }
}
