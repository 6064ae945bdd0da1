using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>A work and the caller who waits for it.</summary>
internal interface IQueuedWork
{
    Actor Actor { get; }

    /// <summary>True where the caller gave up before the work started; then it is answered so, and not run.</summary>
    bool GivenUp();

    /// <summary>Runs the work, keeping its result.</summary>
    void Run(IUnitOfWork unit);

    /// <summary>Answers with the result: the commit is on the disk.</summary>
    void Succeed();

    /// <summary>Answers with what went wrong.</summary>
    void Fail(Exception error);
}
