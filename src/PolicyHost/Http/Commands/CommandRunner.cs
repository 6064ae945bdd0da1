using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>
/// Carries out commands once: the answer is kept under the idempotency key with what the command changed, and a
/// repetition after a time-out gets that answer and does nothing.
/// </summary>
internal sealed class CommandRunner(ITransactions transactions)
{
    /// <summary>Enough for any form; files have limits of their own.</summary>
    public const int LongestBody = 1024 * 1024;

    /// <summary>A command that is one work: the change, its ledger entries and the kept answer commit together.</summary>
    public async Task<IResult> Commit(HttpContext http, Func<IUnitOfWork, CommandCall, CommandReply> work, int longest = LongestBody) =>
        await Commit(await CommandCall.Read(http, longest), work);

    /// <inheritdoc cref="Commit(HttpContext, Func{IUnitOfWork, CommandCall, CommandReply}, int)"/>
    public async Task<IResult> Commit(CommandCall call, Func<IUnitOfWork, CommandCall, CommandReply> work)
    {
        var reply = await transactions.Commit(
            call.Actor,
            unit =>
            {
                var replies = unit.Store<ICommandReplies>();
                if (Earlier(replies, call) is { } earlier)
                {
                    return earlier;
                }

                var made = work(unit, call);
                replies.Keep(call.Actor, call.Key, call.Request, made.ToText());
                return made;
            },
            call.Http.RequestAborted);
        return reply.ToResult(call.Http);
    }

    /// <summary>
    /// A command that is one work, and rests on what is computed or looked up before it, beside the writer. The work must
    /// check again what can have changed meanwhile.
    /// </summary>
    public async Task<IResult> Prepared(HttpContext http, Func<CommandCall, Task<Func<IUnitOfWork, CommandReply>>> prepare, int longest = LongestBody)
    {
        var call = await CommandCall.Read(http, longest);
        if (await transactions.Read(s => Earlier(s.Store<ICommandReplies>(), call), http.RequestAborted) is { } earlier)
        {
            return earlier.ToResult(http);
        }

        var work = await prepare(call);
        return await Commit(call, (unit, _) => work(unit));
    }

    /// <summary>
    /// A command that makes commits of its own. Its answer is kept after them: what it does must itself be refused, or be
    /// without effect, when a crash in between has it repeated.
    /// </summary>
    public async Task<IResult> Run(HttpContext http, Func<CommandCall, Task<CommandReply>> command, int longest = LongestBody)
    {
        var call = await CommandCall.Read(http, longest);
        var reply = await transactions.Read(s => Earlier(s.Store<ICommandReplies>(), call), http.RequestAborted);
        if (reply is null)
        {
            reply = await command(call);
            await transactions.Commit(call.Actor, unit => unit.Store<ICommandReplies>().Keep(call.Actor, call.Key, call.Request, reply.ToText()));
        }

        return reply.ToResult(http);
    }

    private static CommandReply? Earlier(ICommandReplies replies, CommandCall call)
    {
        try
        {
            return replies.Find(call.Actor, call.Key, call.Request) is { } text ? CommandReply.Of(text) : null;
        }
        catch (ConcurrencyConflict)
        {
            throw RequestRefused.KeyUsed(call.Key);
        }
    }
}
