using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Supervision.Results;

/// <summary>Where a locality's results may go: the platforms of its profile, and the channels that its decisions know.</summary>
public static class DisclosurePlaces
{
    private const string Channels = "publishedChannels";

    /// <exception cref="VisitRefused">The profile names no such platform.</exception>
    public static void DemandPlatform(Jurisdiction locality, string platform)
    {
        var known = locality.Profile.Platforms.Select(p => p.Id).ToList();
        if (!known.Contains(platform))
        {
            throw new VisitRefused("PE0865", SupervisionMessages.UnknownPlatform(platform, known));
        }
    }

    /// <exception cref="VisitRefused">There is none among them, or one that no decision knows.</exception>
    public static void DemandChannels(Jurisdiction locality, IReadOnlyList<string> channels)
    {
        if (channels.Count == 0)
        {
            throw new VisitRefused("PE0865", SupervisionMessages.NoChannel);
        }

        var known = locality.Decisions.Values.SelectMany(d => d.Definition.Fact(Channels)?.Values ?? []).Distinct().ToList();
        if (channels.FirstOrDefault(c => !known.Contains(c)) is { } unknown)
        {
            throw new VisitRefused("PE0865", SupervisionMessages.UnknownChannel(unknown, known));
        }
    }
}
