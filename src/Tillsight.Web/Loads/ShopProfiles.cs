using System.Collections.Concurrent;
using Tillsight.Pipelines;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Loads;

/// <summary>Profiles of what shops are built from: made once for each state of the data, in the background, and kept as long as it stands.</summary>
sealed class ShopProfiles(JobDesk desk)
{
    readonly ConcurrentDictionary<string, ProfileOfState> _profiles = new();
    readonly Lock _turn = new();

    public ProfileOfState Of(OpenShop shop)
    {
        string stamp = Preview.StampOf(shop);
        lock (_turn) return Kept(shop, stamp) ?? (_profiles[shop.Slug] = Make(shop, stamp));
    }

    /// <summary>One that failed is tried again.</summary>
    ProfileOfState? Kept(OpenShop shop, string stamp)
    {
        if (_profiles.TryGetValue(shop.Slug, out var made) && made.Stamp == stamp && made.Job.State is not (JobState.Failed or JobState.Cancelled)) return made;
        made?.Job.Cancel();
        return null;
    }

    ProfileOfState Make(OpenShop shop, string stamp)
    {
        var writer = shop.Writer!;
        var profile = new ProfileOfState(stamp);
        profile.Job = desk.Start(shop, "profile", "Profiling what is loaded", "Tillsight", job =>
        {
            using var engine = writer.Connect();
            profile.Found = new ProfilePipeline(writer.Workspace, engine, job, job.Cancellation).Run();
            return "";
        });
        return profile;
    }
}

/// <summary>A profile that is made, or was, of the state of the data that the stamp names.</summary>
public sealed class ProfileOfState(string stamp)
{
    public string Stamp => stamp;

    public Job Job { get; set; } = null!;

    /// <summary>Null until the job is done.</summary>
    public ShopProfile? Found { get; set; }
}
