using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IQueuedWork"/>
internal sealed class QueuedWork<T>(Actor actor, Func<IUnitOfWork, T> work, CancellationToken cancellation) : IQueuedWork
{
    // The writer's thread must not run what the caller does with the answer.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Actor Actor => actor;

    public Task<T> Answer => answer.Task;

    public bool GivenUp() => cancellation.IsCancellationRequested && answer.TrySetCanceled(cancellation);

    public void Run(IUnitOfWork unit) => result = work(unit);

    public void Succeed() => answer.TrySetResult(result);

    public void Fail(Exception error) => answer.TrySetException(error);
}
