namespace PolicyEngine.Supervision.Publishing;

/// <summary>
/// Watches a folder and tells when its files changed and have been quiet for a moment, so that an editor's half-written
/// file or a copy of several files is read once and whole.
/// </summary>
public sealed class FolderWatcher : IDisposable
{
    /// <summary>How long files must be quiet before they are read.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly Action changed;
    private readonly FileSystemWatcher watcher;
    private readonly ITimer timer;

    /// <param name="changed">Reads the files. Where it throws for a file that is being replaced right now, it is called again.</param>
    public FolderWatcher(string folder, TimeProvider clock, Action changed)
    {
        this.changed = changed;
        timer = clock.CreateTimer(_ => Read(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        watcher = new FileSystemWatcher(folder)
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
            changed();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file is being replaced right now: look again when it is quiet.
            Touched(this, EventArgs.Empty);
        }
    }
}
