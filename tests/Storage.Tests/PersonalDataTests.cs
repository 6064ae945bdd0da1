using System.Text;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class PersonalDataTests
{
    private const string Name = "王小明先生的姓名";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_value_is_read_back_under_its_person_and_field_only(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var (person, other) = await database.Commit(unit =>
        {
            var store = unit.Store<IPersonalData>();
            var (first, second) = (store.NewPerson(), store.NewPerson());
            store.Put(first, "name", "old");
            store.Put(first, "name", Name);
            return (first, second);
        });
        (await database.Read(s => s.Store<IPersonalData>().Get(person, "name"))).ShouldBe(Name);
        (await database.Read(s => s.Store<IPersonalData>().Get(person, "phone"))).ShouldBeNull();
        (await database.Read(s => s.Store<IPersonalData>().Get(other, "name"))).ShouldBeNull();

        database.Tamper($"UPDATE personal_value SET field = 'phone' WHERE person = '{person}'").ShouldBe(1);
        await Should.ThrowAsync<System.Security.Cryptography.AuthenticationTagMismatchException>(
            database.Read(s => s.Store<IPersonalData>().Get(person, "phone")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_ledger_holds_a_pseudonym_in_place_of_a_personal_field(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var person = await database.Commit(unit =>
        {
            var signer = unit.Store<IPersonalData>().NewPerson();
            unit.Append(new LedgerEntry("case/1", "signed", $$"""{"signers":[{"name":"{{Name}}","post":"x"}]}""")
            {
                Personal = [new PersonalField("/signers/0/name", signer)],
            });
            return signer;
        });
        var entry = await database.Read(s => s.Store<ILedger>().Find("case/1", 1));
        entry!.Payload.ShouldNotContain("王");
        using var payload = System.Text.Json.JsonDocument.Parse(entry.Payload);
        var name = payload.RootElement.GetProperty("signers")[0].GetProperty("name");
        name.GetProperty("person").GetString().ShouldBe(person);
        var field = name.GetProperty("field").GetString()!;
        var value = await database.Read(s => s.Store<IPersonalData>().Get(person, field));
        System.Text.Json.JsonSerializer.Deserialize<string>(value!).ShouldBe(Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_personal_field_that_the_payload_lacks_is_refused(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        foreach (var pointer in new[] { "/b", "/a/x", "a", "/a/0" })
        {
            await Should.ThrowAsync<ArgumentException>(database.Commit(unit => unit.Append(
                new LedgerEntry("case/1", "signed", """{"a":1}""") { Personal = [new PersonalField(pointer, unit.Store<IPersonalData>().NewPerson())] })));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erasing_destroys_the_key_writes_an_entry_and_leaves_the_ledger_whole(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var person = await database.Commit(unit =>
        {
            var signer = unit.Store<IPersonalData>().NewPerson();
            unit.Append(new LedgerEntry("case/1", "signed", $$"""{"name":"{{Name}}"}""") { Personal = [new PersonalField("/name", signer)] });
            unit.Store<IPersonalData>().Put(signer, "phone", "1");
            return signer;
        });
        await database.Commit(unit => unit.Store<IPersonalData>().Erase(person, "asked for"));
        await database.Commit(unit => unit.Store<IPersonalData>().Erase(person, "asked again"));

        (await database.Read(s => s.Store<IPersonalData>().Get(person, "phone"))).ShouldBeNull();
        (await database.Read(s => s.Store<IPersonalData>().Erased())).ShouldBe([person]);
        await Should.ThrowAsync<PersonErased>(database.Commit(unit => unit.Store<IPersonalData>().Put(person, "phone", "1")));
        await Should.ThrowAsync<PersonErased>(database.Commit(unit => unit.Store<IPersonalData>().Erase("p-nobody", "x")));
        (await database.Read(s => s.Store<ILedger>().Stream("personal-data"))).ShouldHaveSingleItem().Type.ShouldBe("person-erased");
        (await new LedgerVerifier(database.Transactions).Verify()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_byte_of_a_personal_value_or_of_an_erased_key_stands_in_the_file()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        var (person, key) = await database.Commit(unit =>
        {
            var signer = unit.Store<IPersonalData>().NewPerson();
            unit.Store<IPersonalData>().Put(signer, "name", Name);
            return (signer, unit.Store<SessionStore>().Session.First("SELECT key FROM person", row => row.GetFieldValue<byte[]>(0))!);
        });
        await database.Reopen();
        Holds(database, key).ShouldBeTrue("the test looks in the right place");
        Holds(database, Encoding.UTF8.GetBytes(Name)).ShouldBeFalse();
        await database.Commit(unit => unit.Store<IPersonalData>().Erase(person, "asked for"));
        await database.Close();
        Holds(database, key).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erasures_are_replayed_over_a_restored_copy(DatabaseKind kind)
    {
        await using var restored = new TestDatabase(kind);
        var person = await restored.Commit(unit => unit.Store<IPersonalData>().NewPerson());
        var replayed = await new ErasureReplay(restored.Transactions).Run([person, "p-entered-after-the-copy"]);
        replayed.ShouldBe([person]);
        (await restored.Read(s => s.Store<IPersonalData>().Erased())).ShouldBe([person]);
        (await new ErasureReplay(restored.Transactions).Run([person])).ShouldBeEmpty();
    }

    private static bool Holds(TestDatabase database, byte[] bytes) =>
        Directory.GetFiles(Path.GetDirectoryName(database.Setting)!)
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
            .Any(f => File.ReadAllBytes(f).AsSpan().IndexOf(bytes) >= 0);
}
