using System.Text.Json;

namespace Tillsight.Web.Loads;

/// <summary>How far a job has come, as server-sent events: one whenever something changed, the last when it is over.</summary>
static class JobEvents
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250), Silence = TimeSpan.FromSeconds(15);

    public static async Task Send(HttpContext http, Job job)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy would hold events back
        string sent = "";
        var since = TimeSpan.Zero;
        while (true)
        {
            bool isOver = job.IsOver;
            string now = Json(job);
            if (now != sent) await Write(http, $"data: {sent = now}\n\n");
            else if ((since += Pause) > Silence) await Write(http, ": still here\n\n");
            if (now != sent || since > Silence) since = TimeSpan.Zero;
            if (isOver) return;
            await Task.WhenAny(job.Ended, Task.Delay(Pause, http.RequestAborted));
            http.RequestAborted.ThrowIfCancellationRequested();
        }
    }

    static async Task Write(HttpContext http, string text)
    {
        await http.Response.WriteAsync(text, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    static string Json(Job job) => JsonSerializer.Serialize(new
    {
        state = job.State.ToString().ToLowerInvariant(), over = job.IsOver, words = job.Words,
        stages = job.Stages.Select(s => new { name = s.Name, text = StageWords.Of(s), share = StageWords.Share(s), over = s.IsOver }),
    });
}
