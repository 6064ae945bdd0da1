using System.Globalization;

namespace PolicyEngine.Transactions;

internal static partial class Messages
{
    public static string HeadsUnreadable(int line, string reason) =>
        Text($"Line {line} of the saved heads is not a head: {reason} Give the file as it was exported, one JSON object a line.");

    public static string SealerDeposed(long fence) =>
        Text($"Another sealer is in office; fence {fence} is no longer valid. This host seals nothing until it takes office again.");

    public static string PayloadNotJson(string reason) => $"The payload of a ledger entry must be one JSON object: {reason}";

    public static string PersonalFieldMissing(string pointer) =>
        $"The payload has no member at '{pointer}', which is said to be personal. Correct the pointer, or leave it out where the value is not given.";

    public static string VouchedThrough(long batch, long entries, long later) => Text(
        $"A head saved elsewhere vouches for the first {entries} entries (batch {batch}). {(later > 0 ? Text($"The {later} later ones agree with each other, which a rewritten or cut-off end would too: save a newer head elsewhere.") : "No later entry stands in the ledger.")}");

    public static string NotVouched() =>
        "No head saved elsewhere vouches for this ledger. It agrees with itself, which a rewritten or cut-off end would too: give the saved heads.";

    public static string Edited(string id) => $"The entry {id} was edited: its content does not give its hash.";

    public static string EditedHereOrBefore(string before, string id) =>
        $"The entry {id} does not follow {before}: one of the two was edited. Neither was sealed yet.";

    public static string EditedAt(string id, long place) => Text($"The entry {id} at place {place} was edited: it is not the one that was sealed there.");

    public static string Removed(string id) => $"The entry {id} was removed.";

    public static string RemovedAt(long place) => Text($"The entry at place {place} was removed.");

    public static string Reordered(long place) => Text($"The entries were reordered at place {place}: another one was sealed there.");

    public static string Beyond(long count, long end) => Text($"{count} entries stand behind place {end}, where the last batch ends: they were never sealed there.");

    public static string Ahead(long count) =>
        Text($"{count} entries stand beyond the head of their stream: they were put in.");

    public static string Unknown(long count) =>
        Text($"{count} entries have no place and wait for none: they were put in, or a place was removed.");

    public static string Orphans(long count) => Text($"{count} entries belong to a stream that is gone: its row was removed.");

    public static string RootDiffers(long batch) => Text($"Batch {batch} was edited: its entries stand as its own fingerprints say, and its root is another.");

    public static string BatchEdited(long batch) => Text($"Batch {batch} was edited: it does not follow the batch before it, or its head is not what its content gives.");

    public static string BatchesMissing(long first, long last) => Text($"The batches {first} to {last} were removed.");

    public static string StreamHeadEdited(string stream) => $"The stream '{stream}' names another last entry than the one that stands there.";

    public static string EndRewritten(long batch, long from, long to) =>
        Text($"The ledger was rewritten: batch {batch} has another head than the one saved elsewhere. Something in the places {from + 1} to {to} is not what stood there.");

    public static string EndCutOff(long batch, long end, long entries) =>
        Text($"The ledger was cut off: it ends at place {end}, and a head saved elsewhere (batch {batch}) stands behind {entries} entries.");

    public static string NoSuchEntry(string id) => $"There is no entry '{id}' in the ledger. Write its stream, a number sign and its number: case/17#3.";

    public static string NotSealedYet(string id) => $"The entry '{id}' is not sealed yet. The sealer comes by every second; ask again.";

    public static string SealedLater(string id, long batch, long through) =>
        Text($"The entry '{id}' was sealed in batch {batch}, after the asked batch {through}. Ask for a later head.");

    public static string BatchDamaged(long batch) => Text($"Batch {batch} does not hold all its entries; 'ledger verify' says which are missing.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
