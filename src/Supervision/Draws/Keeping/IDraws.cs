using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>
/// Draws as they are kept. Of the draws of one task one stands: a second cannot be added, whoever tries and however many
/// hosts do. Each change commits with an entry in the ledger stream <c>task/ID</c> that holds the hashes of what is kept.
/// </summary>
public interface IDraws
{
    /// <exception cref="ConcurrencyConflict">A draw of the task stands already, or a content that it names is not there.</exception>
    void Add(TaskDraw draw, string what);

    /// <param name="before">As it was read.</param>
    /// <param name="what">What happened, in kebab-case: <c>draw-made</c>.</param>
    /// <exception cref="ConcurrencyConflict">Somebody changed it since, or a content that it names is not there: put it again.</exception>
    void Change(Stored<TaskDraw> before, TaskDraw after, string what);

    Stored<TaskDraw>? Find(string id);

    /// <summary>The draw of a task that stands; null where there is none.</summary>
    Stored<TaskDraw>? OfTask(string taskId);

    /// <summary>How many draws of the task there are, those that were refused included.</summary>
    int Attempts(string taskId);

    /// <summary>The draws of a year that stand, in order of id.</summary>
    IReadOnlyList<TaskDraw> Of(string jurisdiction, int year);

    /// <summary>Keeps a chunk; without effect where it is kept already. Nobody sees it before the draw names its content.</summary>
    /// <param name="draw">Id of the draw that is to name it; there may be none of that id yet.</param>
    void Put(string draw, KeptContent content, int number, byte[] chunk);

    /// <summary>Draws in order of id, those that were refused included. What is null does not restrict.</summary>
    /// <param name="after">Only those behind this id; null: from the first.</param>
    IReadOnlyList<Stored<TaskDraw>> Page(string? jurisdiction, int? year, string? taskId, string? after, int count);

    /// <summary>A chunk of a content of a draw; null where it is gone.</summary>
    byte[]? Chunk(string draw, KeptContent content, int number);

    /// <summary>
    /// Removes chunks that their draw does not name: those of a step that did not come to its end. Those of a draw also
    /// go, so far as a work may, when it names others.
    /// </summary>
    /// <param name="before">Only contents of which no chunk was put since; a step may be about to name the others.</param>
    /// <param name="chunks">As many at most.</param>
    /// <returns>How many were removed.</returns>
    int Sweep(DateTimeOffset before, int chunks);
}
