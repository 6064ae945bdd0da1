using Microsoft.Extensions.Logging.Abstractions;
using PolicyEngine.PolicyHost.Background;

namespace PolicyEngine.PolicyHost.Tests.Background;

/// <summary>What a loop of the host does while its work goes wrong.</summary>
public sealed class HostLoopTests
{
    [Fact]
    public async Task It_pauses_ever_longer_while_it_fails_and_as_before_once_it_succeeds()
    {
        var clock = new PausedClock();
        using var loop = new Scripted(TimeSpan.FromSeconds(1), clock, failures: 8);
        await loop.StartAsync(default);
        var pauses = new List<double>();
        for (var round = 0; round < 11; round++)
        {
            var timer = await clock.Next();
            pauses.Add(timer.Pause.TotalSeconds);
            loop.Rounds.ShouldBe(round, "nothing is done before the pause is over");
            timer.Ring();
        }

        pauses.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60, 1, 1]);
        await loop.StopAsync(default);
    }

    [Fact]
    public async Task A_loop_that_runs_rarely_does_not_run_more_often_when_it_fails()
    {
        var clock = new PausedClock();
        using var loop = new Scripted(TimeSpan.FromHours(1), clock, failures: 3);
        await loop.StartAsync(default);
        for (var round = 0; round < 4; round++)
        {
            var timer = await clock.Next();
            timer.Pause.ShouldBe(TimeSpan.FromHours(1));
            timer.Ring();
        }

        await loop.StopAsync(default);
    }

    [Fact]
    public async Task It_ends_in_the_middle_of_a_pause_when_the_host_stops()
    {
        var clock = new PausedClock();
        using var loop = new Scripted(TimeSpan.FromSeconds(1), clock, failures: 0);
        await loop.StartAsync(default);
        await clock.Next();
        await loop.StopAsync(default).WaitAsync(TimeSpan.FromSeconds(20));
        loop.ExecuteTask!.IsCompletedSuccessfully.ShouldBeTrue();
        loop.Rounds.ShouldBe(0);
    }

    private sealed class Scripted(TimeSpan every, TimeProvider clock, int failures) : HostLoop(every, clock, NullLogger.Instance)
    {
        public int Rounds { get; private set; }

        protected override Task Run(CancellationToken cancellation) =>
            Rounds++ < failures ? throw new InvalidOperationException("the test says so") : Task.CompletedTask;
    }
}
