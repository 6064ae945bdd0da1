using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Sqlite;

public class LedgerSizeTests
{
    [Fact]
    public async Task A_sealed_entry_takes_at_most_700_bytes_of_disk()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        _ = database.Transactions;
        await database.Close();
        var empty = new FileInfo(database.Setting).Length;
        var payload = $$"""{"activity":"review","instance":"{{new string('a', 32)}}","outcome":"approved","facts":{"sampled":120,"population":4000,"ratio":"3%","reviewedOn":"2025-03-03"} }""";
        const int Entries = 4000;
        for (var work = 0; work < Entries / 40; work++)
        {
            await database.Commit(unit =>
            {
                for (var i = 0; i < 40; i++)
                {
                    unit.Append(new LedgerEntry($"case/2025-03/{((work * 40) + i) % 400:D8}", "step-completed", payload, new DateOnly(2025, 3, 3)));
                }
            });
        }

        (await LedgerTests.Seal(database)).ShouldBe(Entries);
        await database.Close();
        ((new FileInfo(database.Setting).Length - empty) / Entries).ShouldBeLessThan(700);
    }
}
