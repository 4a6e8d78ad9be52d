using System.Globalization;
using Tillsight.Engines;

namespace Tillsight.Warehouse.Erasure;

/// <summary>Writes over what a warehouse file keeps of deleted rows: DuckDB gives freed blocks to later tables and never clears them itself.</summary>
public static class FreeBlocks
{
    const int Rounds = 3, Spare = 4, Tries = 40;

    static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(250);

    /// <summary>Fills the free blocks with random numbers and frees them again, until none was left unwritten.</summary>
    /// <exception cref="UnavailableException">Readers kept the earlier state in use all the time; nothing is lost, and it can be done again.</exception>
    public static void Overwrite(IEngine engine, CancellationToken cancellation)
    {
        Checkpoint(engine, cancellation);
        for (int round = 0; round < Rounds; round++)
        {
            var size = engine.Query("select cast(block_size as bigint) as block_size, cast(free_blocks as bigint) as free_blocks from pragma_database_size()", cancellation: cancellation);
            long blocks = size.Column<long?>("free_blocks")[0]!.Value, rows = (blocks + Spare) * (size.Column<long?>("block_size")[0]!.Value / 8);
            // Random 64-bit numbers cannot be compressed: so many fill the blocks.
            engine.Execute(string.Create(CultureInfo.InvariantCulture, $"create or replace table erasure_filler as select cast(floor(random() * 9000000000000000000) as bigint) as noise from range({rows})"), cancellation);
            Checkpoint(engine, cancellation);
            engine.Execute("drop table erasure_filler", cancellation);
            Checkpoint(engine, cancellation);
        }
    }

    static void Checkpoint(IEngine engine, CancellationToken cancellation)
    {
        for (int tried = 1; ; tried++)
        {
            try
            {
                engine.Execute("checkpoint", cancellation);
                return;
            }
            catch (DuckDb.DuckDbException e) when (e.NativeMessage.Contains("CHECKPOINT", StringComparison.OrdinalIgnoreCase))
            {
                if (tried == Tries) throw new UnavailableException("Pages that are being read keep the earlier state of the warehouse in use, so what it freed cannot be written over yet. The erasure is begun; finish it in a minute.", e);
                cancellation.WaitHandle.WaitOne(Wait);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
