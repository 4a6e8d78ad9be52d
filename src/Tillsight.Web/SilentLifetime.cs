namespace Tillsight.Web;

/// <summary>The command line starts and stops the app and hears Ctrl+C; the host says and does nothing of its own.</summary>
sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
