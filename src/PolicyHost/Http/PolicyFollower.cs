using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Follows the policy files while the host runs and logs what changed.</summary>
internal sealed partial class PolicyFollower(PolicyLibrary library, TimeProvider clock, ILogger<PolicyFollower> log) : IHostedService, IDisposable
{
    private PolicyWatcher? watcher;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var diagnostic in library.Current.Diagnostics)
        {
            Say(diagnostic);
        }

        watcher = new PolicyWatcher(library, clock, Changed);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        watcher?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => watcher?.Dispose();

    private void Changed(PolicyChange change)
    {
        foreach (var jurisdiction in change.Activated)
        {
            Activated(jurisdiction.Id, jurisdiction.Version);
        }

        foreach (var id in change.Removed)
        {
            Removed(id);
        }

        foreach (var diagnostic in change.Diagnostics)
        {
            Say(diagnostic);
        }
    }

    private void Say(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error)
        {
            Broken(diagnostic.ToString());
        }
        else
        {
            Warned(diagnostic.ToString());
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Jurisdiction} now answers from version {Version}")]
    private partial void Activated(string jurisdiction, string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Jurisdiction} is gone from the policies folder and answers no more")]
    private partial void Removed(string jurisdiction);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Diagnostic} The last good version goes on answering.")]
    private partial void Broken(string diagnostic);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Diagnostic}")]
    private partial void Warned(string diagnostic);
}
