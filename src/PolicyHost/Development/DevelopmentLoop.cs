using PolicyEngine.PolicyHost.Background;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Development;

/// <summary>
/// Seeds the local user, publishes the working copy before the first request, and then whenever its files have changed.
/// </summary>
internal sealed partial class DevelopmentLoop(
    PolicyLibrary library, DevelopmentPolicies policies, DevelopmentWorkflows workflows, ITransactions transactions, TimeProvider clock, ILogger<DevelopmentLoop> log)
    : HostLoop(TimeSpan.FromMilliseconds(100), clock, log)
{
    private readonly List<FolderWatcher> watchers = [];
    private readonly TimeProvider time = clock;
    private volatile bool workflowsChanged = true;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LocalUser.Seed(transactions, cancellationToken);
        library.Reload();
        await Run(cancellationToken);
        watchers.Add(new FolderWatcher(library.Folder, time, () => library.Reload()));
        if (Directory.Exists(workflows.Folder))
        {
            watchers.Add(new FolderWatcher(workflows.Folder, time, () => workflowsChanged = true));
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        watchers.ForEach(w => w.Dispose());
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        watchers.ForEach(w => w.Dispose());
        base.Dispose();
    }

    protected override async Task Run(CancellationToken cancellation)
    {
        if (policies.Pending)
        {
            Tell(await policies.Publish(cancellation));
        }

        if (workflowsChanged)
        {
            workflowsChanged = false;
            try
            {
                var (activated, diagnostics) = await workflows.Publish(cancellation);
                activated.ToList().ForEach(WorkflowActivated);
                diagnostics.ToList().ForEach(Tell);
            }
            catch
            {
                workflowsChanged = true;
                throw;
            }
        }
    }

    private void Tell(PolicyChange change)
    {
        foreach (var jurisdiction in change.Activated)
        {
            Activated(jurisdiction.Id, jurisdiction.Version);
        }

        foreach (var id in change.Removed)
        {
            Removed(id);
        }

        change.Diagnostics.ToList().ForEach(Tell);
    }

    private void Tell(Diagnostic diagnostic)
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

    [LoggerMessage(Level = LogLevel.Information, Message = "{Workflow} starts on its new version")]
    private partial void WorkflowActivated(string workflow);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Jurisdiction} is gone from the policies folder and answers no more")]
    private partial void Removed(string jurisdiction);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Diagnostic} The last good version goes on answering.")]
    private partial void Broken(string diagnostic);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Diagnostic}")]
    private partial void Warned(string diagnostic);
}
