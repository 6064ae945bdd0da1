using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>Watches a policies folder and reads it again when its files have changed and are quiet.</summary>
public sealed class PolicyWatcher : IDisposable
{
    private readonly FolderWatcher watcher;

    /// <param name="changed">Called after each reading that changed something or found a new mistake.</param>
    public PolicyWatcher(PolicyLibrary library, TimeProvider clock, Action<PolicyChange> changed) => watcher = new FolderWatcher(
        library.Folder,
        clock,
        () =>
        {
            var change = library.Reload();
            if (change.Activated.Count + change.Removed.Count + change.Diagnostics.Count > 0)
            {
                changed(change);
            }
        });

    public void Dispose() => watcher.Dispose();
}
