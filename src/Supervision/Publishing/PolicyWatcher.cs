using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>
/// Watches a policies folder and reads it again when files change. Waits until the files are quiet for a moment, so
/// that an editor's half-written file or a copy of several files is read once and whole.
/// </summary>
public sealed class PolicyWatcher : IDisposable
{
    /// <summary>How long files must be quiet before they are read.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly PolicyLibrary library;
    private readonly Action<PolicyChange> changed;
    private readonly FileSystemWatcher watcher;
    private readonly ITimer timer;

    /// <param name="changed">Called after each reading that changed something or found a new mistake.</param>
    public PolicyWatcher(PolicyLibrary library, TimeProvider clock, Action<PolicyChange> changed)
    {
        (this.library, this.changed) = (library, changed);
        timer = clock.CreateTimer(_ => Read(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        watcher = new FileSystemWatcher(library.Folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size,
        };
        watcher.Changed += Touched;
        watcher.Created += Touched;
        watcher.Deleted += Touched;
        watcher.Renamed += Touched;

        // The operating system's queue overflowed: something changed, it is not known what.
        watcher.Error += (_, _) => Touched(this, EventArgs.Empty);
        watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        watcher.Dispose();
        timer.Dispose();
    }

    private void Touched(object? sender, EventArgs e) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Read()
    {
        try
        {
            var change = library.Reload();
            if (change.Activated.Count + change.Removed.Count + change.Diagnostics.Count > 0)
            {
                changed(change);
            }
        }
        catch (IOException)
        {
            // A file is being replaced right now: look again when it is quiet.
            Touched(this, EventArgs.Empty);
        }
        catch (UnauthorizedAccessException)
        {
            Touched(this, EventArgs.Empty);
        }
    }
}
