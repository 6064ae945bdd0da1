namespace PolicyEngine.Transactions.Tests;

/// <summary>The expected hashes were computed by another program, from docs/ledger.md.</summary>
public class LedgerHashTests
{
    private static readonly DateTimeOffset Moment = new DateTimeOffset(2025, 3, 3, 1, 0, 0, TimeSpan.Zero).AddMicroseconds(123456);

    [Fact]
    public void Entries_and_batches_have_the_hashes_of_the_description()
    {
        var first = LedgerHash.OfEntry(LedgerHash.Origin, "case/1", 1, "opened", new DateOnly(2025, 3, 1), Moment, "local:analyst", """{"名":"x"}""");
        Hex(first).ShouldBe("a6c4e71d5a229eeb27afb173fe8df4416affa82546ec7be3a98e7f98e6c4dc61");
        var second = LedgerHash.OfEntry(first, "case/1", 2, "closed", null, Moment, "local:analyst", "{}");
        Hex(second).ShouldBe("cf5b356e8eb7c43958cd738e1cc945f2fc5989af4e581ed4f6cde0953f925ecf");
        Hex(SealedBatch.Over([first, second], null, Moment, 1).Head).ShouldBe("4da589908c72e1a83b7dc43cf4113ebbce47c3752677a4ef0d4a33917f06982c");
    }

    [Fact]
    public void A_character_that_moves_from_one_field_to_the_next_changes_the_hash() =>
        LedgerHash.OfEntry(LedgerHash.Origin, "case/1", 1, "openedl", null, Moment, "ocal:analyst", "{}")
            .ShouldNotBe(LedgerHash.OfEntry(LedgerHash.Origin, "case/1", 1, "opened", null, Moment, "local:analyst", "{}"));

    [Fact]
    public void A_batch_follows_the_one_before_it()
    {
        var first = SealedBatch.Over([new byte[32]], null, Moment, 1);
        var second = SealedBatch.Over([new byte[32], new byte[32]], first, Moment, 1);
        (second.Number, second.FirstPlace, second.LastPlace).ShouldBe((2, 2, 3));
        second.PreviousHead.ShouldBe(first.Head);
        second.ComputedHead().ShouldBe(second.Head);
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
