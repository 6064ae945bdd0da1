namespace PolicyEngine.Transactions;

/// <summary>Checks the chain of one stream, entry by entry in their order.</summary>
internal sealed class StreamCheck(StreamHead head, FaultList faults)
{
    private LedgerRecord? last;
    private byte[]? recomputed;

    public long Through => last?.Sequence ?? 0;

    public void Add(LedgerRecord entry)
    {
        var expected = Through + 1;
        if (entry.Sequence != expected)
        {
            for (var missing = expected; missing < entry.Sequence; missing++)
            {
                faults.Add(new LedgerFault(
                    LedgerFaultKind.Removed, Messages.Removed(LedgerId.Of(head.Stream, missing)), head.Stream, missing));
            }

            // What stood before it is gone, so its own hash cannot be computed again: only what follows it can.
            (last, recomputed) = (entry, null);
            return;
        }

        CheckOrder(entry);
        var previous = last is null ? LedgerHash.Origin : last.Hash;
        var after = entry.HashAfter(previous);
        if (!after.AsSpan().SequenceEqual(entry.Hash))
        {
            // Where the one before was given another hash, that one is the edited one and this one fits what it was.
            var fitsWhatWas = recomputed is not null && entry.HashAfter(recomputed).AsSpan().SequenceEqual(entry.Hash);
            var beforeIsEdited = last is not null && faults.Suspects(last.Stream, last.Sequence);
            if (!fitsWhatWas && !beforeIsEdited)
            {
                // The seal was checked first: an entry under it keeps the hash that it was sealed with.
                var message = last is null || last.Place is not null ? Messages.Edited(entry.Id) : Messages.EditedHereOrBefore(last.Id, entry.Id);
                faults.Add(new LedgerFault(LedgerFaultKind.Edited, message, entry.Stream, entry.Sequence, entry.Place));
            }
        }

        (last, recomputed) = (entry, after);
    }

    public void End()
    {
        for (var missing = Through + 1; missing <= head.Sequence; missing++)
        {
            faults.Add(new LedgerFault(
                LedgerFaultKind.Removed, Messages.Removed(LedgerId.Of(head.Stream, missing)), head.Stream, missing));
        }

        if (last is not null && last.Sequence == head.Sequence && !last.Hash.AsSpan().SequenceEqual(head.Hash)
            && !faults.Suspects(last.Stream, last.Sequence))
        {
            faults.Add(new LedgerFault(LedgerFaultKind.StreamHeadEdited, Messages.StreamHeadEdited(head.Stream), head.Stream, Place: last.Place));
        }
    }

    // Entries are sealed in the order of their stream, and none before the ones in front of it.
    private void CheckOrder(LedgerRecord entry)
    {
        if (last is not null && entry.Place is { } place && (last.Place is null || last.Place > place)
            && !faults.Suspects(last.Stream, last.Sequence))
        {
            faults.Add(new LedgerFault(LedgerFaultKind.Reordered, Messages.Reordered(place), entry.Stream, entry.Sequence, place));
        }
    }
}
