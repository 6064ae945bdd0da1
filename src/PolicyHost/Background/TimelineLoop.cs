using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Takes up the versions that are activated, at start and every second.</summary>
internal sealed partial class TimelineLoop(PolicyTimeline timeline, TimeProvider clock, ILogger<TimelineLoop> log)
    : HostLoop(TimeSpan.FromSeconds(1), clock, log)
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request: what is in force answers it.
        await Run(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task Run(CancellationToken cancellation)
    {
        var change = await timeline.Refresh(cancellation);
        foreach (var id in change.Activated)
        {
            Activated(id, timeline.Current.Find(id)?.Version ?? "no version");
        }

        foreach (var version in change.Rejected)
        {
            foreach (var diagnostic in version.Diagnostics)
            {
                Rejected(version.Hash, version.Id, version.From, diagnostic.ToString());
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Jurisdiction} answers for acts of today from {Version}")]
    private partial void Activated(string jurisdiction, string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The version {Version} of {Jurisdiction}, to apply from {From}, cannot be used: {Diagnostic} What answered before goes on answering.")]
    private partial void Rejected(string version, string jurisdiction, DateOnly from, string diagnostic);
}
