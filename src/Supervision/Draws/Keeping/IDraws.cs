using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>
/// Draws as they are kept. Of the draws of one task one stands: a second cannot be added, whoever tries and however many
/// hosts do. Each change commits with an entry in the ledger stream <c>task/ID</c> that holds the hashes of what is kept.
/// </summary>
public interface IDraws
{
    /// <exception cref="ConcurrencyConflict">A draw of the task stands already.</exception>
    void Add(TaskDraw draw, string what);

    /// <param name="before">As it was read.</param>
    /// <param name="what">What happened, in kebab-case: <c>draw-made</c>.</param>
    /// <exception cref="ConcurrencyConflict">Somebody changed it since.</exception>
    void Change(Stored<TaskDraw> before, TaskDraw after, string what);

    Stored<TaskDraw>? Find(string id);

    /// <summary>The draw of a task that stands; null where there is none.</summary>
    Stored<TaskDraw>? OfTask(string taskId);

    /// <summary>How many draws of the task there are, those that were refused included.</summary>
    int Attempts(string taskId);

    /// <summary>The draws of a year that stand, in order of id.</summary>
    IReadOnlyList<TaskDraw> Of(string jurisdiction, int year);

    /// <summary>Draws in order of id, those that were refused included. What is null does not restrict.</summary>
    /// <param name="after">Only those behind this id; null: from the first.</param>
    IReadOnlyList<Stored<TaskDraw>> Page(string? jurisdiction, int? year, string? taskId, string? after, int count);

    /// <summary>Keeps a chunk; without effect where it is kept already. Nobody sees it before a draw names its content.</summary>
    void Put(KeptContent content, int number, byte[] chunk);

    /// <summary>A chunk of a content; null where it is gone.</summary>
    byte[]? Chunk(KeptContent content, int number);
}
