using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>In whose name a request is carried out.</summary>
internal static class RequestActor
{
    /// <summary>Nobody who is known; holds only what was granted to it by name.</summary>
    public static readonly Actor Anonymous = new("user:anonymous");

    /// <summary>
    /// In Development the local user. In Production whom the reverse proxy names, where the settings name its header; else
    /// nobody who is known.
    /// </summary>
    public static Actor Of(HttpContext http)
    {
        var settings = http.RequestServices.GetRequiredService<HostSettings>();
        if (settings.Development)
        {
            return LocalUser.Current;
        }

        var named = settings.ActorHeader is null ? "" : http.Request.Headers[settings.ActorHeader].ToString().Trim();
        return named.Length is > 0 and <= 150 ? new Actor($"user:{named}") : Anonymous;
    }
}
