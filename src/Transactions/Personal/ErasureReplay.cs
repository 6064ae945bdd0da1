namespace PolicyEngine.Transactions;

/// <summary>
/// Erases again, after a restore, who was erased since the copy was made. The list of pseudonyms is kept apart, with the
/// saved heads: a copy made before an erasure cannot know of it.
/// </summary>
public sealed class ErasureReplay(ITransactions transactions)
{
    private static readonly Actor Self = Actor.Host("erasure-replay");

    /// <summary>Erases those of the list whom this database holds a key of.</summary>
    /// <returns>Who was erased now.</returns>
    public async Task<IReadOnlyList<string>> Run(IEnumerable<string> erased, CancellationToken cancellation = default)
    {
        var replayed = new List<string>();
        foreach (var person in erased)
        {
            var done = await transactions.Commit(
                Self,
                unit =>
                {
                    var store = unit.Store<IPersonalData>();
                    if (!store.Holds(person))
                    {
                        return false;
                    }

                    store.Erase(person, "replayed after a restore");
                    return true;
                },
                cancellation).ConfigureAwait(false);
            if (done)
            {
                replayed.Add(person);
            }
        }

        return replayed;
    }
}
