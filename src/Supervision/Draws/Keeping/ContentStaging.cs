using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>
/// Puts a draw's files into the database before the step that names them: chunk by chunk, so that the writer is held
/// briefly however large they are. Until that step commits they are nobody's; done again, nothing changes; and what a step
/// leaves that never comes to its commit is swept (<see cref="IDraws.Sweep"/>).
/// </summary>
public static class ContentStaging
{
    private static readonly Actor Host = Actor.Host("draws");

    public static async Task Stage(ITransactions transactions, string draw, PackedContent content, CancellationToken cancellation)
    {
        for (var i = 0; i < content.Chunks.Count; i++)
        {
            var number = i + 1;
            await transactions.Commit(Host, unit => unit.Store<IDraws>().Put(draw, content.Kept, number, content.Chunks[number - 1]), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A file as it was put; null where a chunk is gone or was changed.</summary>
    public static Task<byte[]?> Unpack(ITransactions transactions, string draw, KeptContent kept, CancellationToken cancellation) => transactions.Read(
        stores =>
        {
            var draws = stores.Store<IDraws>();
            return PackedContent.Unpack(kept, number => draws.Chunk(draw, kept, number));
        },
        cancellation);
}
