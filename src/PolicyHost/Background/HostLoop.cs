namespace PolicyEngine.PolicyHost.Background;

/// <summary>
/// Does something again and again while the host runs. What goes wrong is logged and tried again, ever more rarely while
/// it keeps going wrong; the host and the other loops go on.
/// </summary>
internal abstract partial class HostLoop(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Does what is due, once.</summary>
    protected abstract Task Run(CancellationToken cancellation);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = every;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // First the pause: the start of the host has done the first round, or there is nothing to do yet.
                await Task.Delay(pause, clock, stoppingToken);
                await Run(stoppingToken);
                pause = every;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                pause = TimeSpan.FromTicks(Math.Min(Math.Max(pause.Ticks, every.Ticks) * 2, Math.Max(LongestPause.Ticks, every.Ticks)));
                Failed(GetType().Name, pause, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Loop} failed and is tried again in {Pause}")]
    private partial void Failed(string loop, TimeSpan pause, Exception error);

}
