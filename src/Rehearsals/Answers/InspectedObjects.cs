using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Rehearsals;

/// <summary>Finds sample objects by what their inspections have brought so far. Reads only; safe for many threads.</summary>
public sealed class InspectedObjects(ITransactions transactions, RehearsalSamples samples)
{
    /// <summary>The id of the object of that number, from 1, among those with a result of that code; null where there are not so many.</summary>
    /// <param name="library">The library that it stood in when the rehearsal began; null: any.</param>
    public Task<string?> With(string resultCode, int number, string? library, string? kind) => transactions.Read(stores =>
    {
        var dossiers = stores.Store<IDossiers>();
        return samples.Like(library, kind).Select(o => o.Id)
            .Where(id => dossiers.Of(id).OfType<ResultRecorded>().Any(r => r.ResultCode == resultCode))
            .Skip(number - 1).FirstOrDefault();
    });
}
