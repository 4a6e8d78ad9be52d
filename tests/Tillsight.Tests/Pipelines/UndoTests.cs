using Tillsight.Engines;
using Tillsight.Pipelines;
using Tillsight.Warehouse;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Tests.Pipelines;

public sealed class UndoTests : IDisposable
{
    static readonly string January = SmallShop.Header + SmallShop.Lines(1000, 60, new DateOnly(2024, 1, 2));
    static readonly string February = SmallShop.Header + SmallShop.Lines(1060, 60, new DateOnly(2024, 1, 17));

    readonly SmallShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Undoing_a_load_gives_the_star_before_it_and_keeps_its_row()
    {
        _shop.Load(_shop.Write("january.csv", January));
        string before = _shop.Lines();
        _shop.Load(_shop.Write("february.csv", February));
        _shop.Undo("february.csv");
        Assert.Equal(before, _shop.Lines());
        Assert.Equal(Batch.Undone, _shop.Batches().Single(b => b.FileName.EndsWith("february.csv", StringComparison.Ordinal)).Status);
    }

    [Fact]
    public void Loading_an_undone_file_again_brings_it_back()
    {
        string january = _shop.Write("january.csv", January), february = _shop.Write("february.csv", February);
        _shop.Load(january, february);
        string before = _shop.Lines();
        _shop.Undo("february.csv");
        Assert.True(_shop.Load(february).Balance.Closes);
        Assert.Equal(before, _shop.Lines());
    }

    [Fact]
    public void Undoing_a_corrected_file_brings_the_first_back()
    {
        _shop.Load(_shop.Write("january.csv", January));
        string before = _shop.Lines();
        _shop.Load(_shop.Write("january.csv", SmallShop.Header + SmallShop.Lines(1000, 30, new DateOnly(2024, 1, 2))));
        _shop.Undo("january.csv");
        Assert.Equal(before, _shop.Lines());
    }

    [Fact]
    public void Undoing_the_only_load_leaves_an_empty_star_whose_balance_closes()
    {
        _shop.Load(_shop.Write("january.csv", January));
        var balance = _shop.Undo("january.csv");
        Assert.Equal((true, 0L), (balance.Closes, balance.RowsIn));
    }

    [Fact]
    public void Rows_of_an_undone_load_leave_quarantine_with_it()
    {
        _shop.Load(_shop.Write("january.csv", January));
        _shop.Load(_shop.Write("february.csv", February + "1200,20001,RED MUG,abc,2024-02-20 10:00,2.50,13001,United Kingdom\n"));
        Assert.NotEmpty(Directory.EnumerateFiles(_shop.Workspace.QuarantineFolder));
        Assert.Equal(0, _shop.Undo("february.csv").RowsQuarantined);
        Assert.Empty(Directory.EnumerateFiles(_shop.Workspace.QuarantineFolder));
    }

    /// <summary>What a kill leaves behind is what an interrupted transaction does: nothing of it.</summary>
    [Fact]
    public void An_undo_that_is_interrupted_leaves_everything_as_it_was()
    {
        _shop.Load(_shop.Write("january.csv", January));
        _shop.Load(_shop.Write("february.csv", February));
        string before = _shop.Fingerprint();
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<Exception>(() => _shop.With((workspace, engine) =>
            new LoadPipeline(workspace, engine, new StopAt("Cleaning and warehouse", stop), stop.Token).Undo(BatchCatalogue.Read(engine)[0].BatchId)));
        Assert.Equal(before, _shop.Fingerprint());
    }

    [Fact]
    public void A_load_cannot_be_undone_twice()
    {
        _shop.Load(_shop.Write("january.csv", January));
        string batch = _shop.Batches()[0].BatchId;
        _shop.Undo("january.csv");
        Assert.Throws<UsageException>(() => _shop.With((workspace, engine) => new LoadPipeline(workspace, engine, NoProgress.Instance, default).Undo(batch)));
    }

    sealed class StopAt(string stage, CancellationTokenSource stop) : IRunProgress
    {
        public IStageProgress Begin(string name, long? total = null, string unit = "")
        {
            if (name == stage) stop.Cancel();
            return NoProgress.Instance;
        }
    }
}
