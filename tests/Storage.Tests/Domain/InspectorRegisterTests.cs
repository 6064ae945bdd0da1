using PolicyEngine.Databases;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Domain;

public class InspectorRegisterTests
{
    private const string Name = "county/inspectors";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_name_lies_under_a_pseudonym_and_nowhere_else(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var person = DomainSamples.County.Inspectors(1).Single();
        await database.Commit(u => u.Store<IInspectorRegister>().Put(Name, person));
        var kept = (await database.Read(s => s.Store<IInspectorRegister>().Find(Name, person.Inspector.Number)))!;
        (await database.Read(s => s.Store<IInspectorRegister>().NameOf(Name, kept.Number))).ShouldBe(person.Name);
        (await database.Read(s => s.Store<ILedger>().Stream($"register/{Name}"))).Single().Payload.ShouldContain($"\"number\":\"{person.Inspector.Number}\"");
        database.Tamper($"DELETE FROM register_inspector WHERE body LIKE '%{person.Name}%'").ShouldBe(0);
        database.Tamper($"DELETE FROM ledger_entry WHERE payload LIKE '%{person.Name}%'").ShouldBe(0);

        await database.Commit(u => u.Store<IPersonalData>().Erase(kept.Person!, "left the service"));
        (await database.Read(s => s.Store<IInspectorRegister>().NameOf(Name, kept.Number))).ShouldBeNull();
        await database.Commit(u => u.Store<IInspectorRegister>().Put(Name, person));
        (await database.Read(s => s.Store<IInspectorRegister>().NameOf(Name, kept.Number))).ShouldBe(person.Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_import_keeps_recusals_and_the_pseudonym(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var person = DomainSamples.County.Inspectors(1).Single();
        await database.Commit(u => u.Store<IInspectorRegister>().Put(Name, person));
        var before = (await database.Read(s => s.Store<IInspectorRegister>().Find(Name, person.Inspector.Number)))!;
        var recusal = new Recusal("o1", "kinship", new DateOnly(2023, 1, 1), null);
        await database.Commit(u => u.Store<IInspectorRegister>().Change(Name, before with { Recusals = [recusal] }, "recusal-entered"));
        await database.Commit(u => u.Store<IInspectorRegister>().Put(Name, person with { Inspector = person.Inspector with { Unit = "other", Recusals = [] } }));
        var after = (await database.Read(s => s.Store<IInspectorRegister>().Find(Name, person.Inspector.Number)))!;
        (after.Unit, after.Person).ShouldBe(("other", before.Person));
        after.Recusals.ShouldBe([recusal]);
        database.Tamper("DELETE FROM ledger_entry WHERE payload LIKE '%kinship%'").ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_several_who_change_an_entry_that_they_read_one_is_first(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var transactions = database.Transactions;
        var person = DomainSamples.County.Inspectors(1).Single();
        (await Race(unseen: null)).ShouldBe(1, "one enters it");
        (await Race(unseen: person.Inspector.Unit)).ShouldBe(1, "one changes it");

        async Task<int> Race(string? unseen)
        {
            var tries = Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            {
                try
                {
                    await transactions.Commit(TestDatabase.Actor, u =>
                    {
                        var register = u.Store<IInspectorRegister>();
                        if (register.Lock(Name, person.Inspector.Number)?.Unit != unseen)
                        {
                            throw new ConcurrencyConflict("inspector", person.Inspector.Number);
                        }

                        register.Put(Name, unseen is null ? person : person with { Inspector = person.Inspector with { Unit = $"unit {i}" } });
                    });
                    return true;
                }
                catch (ConcurrencyConflict)
                {
                    return false;
                }
            }));
            return (await Task.WhenAll(tries)).Count(won => won);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Inspectors_are_paged_by_number(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var people = DomainSamples.County.Inspectors(30).ToList();
        foreach (var person in people)
        {
            await database.Commit(u => u.Store<IInspectorRegister>().Put(Name, person));
        }

        var first = await database.Read(s => s.Store<IInspectorRegister>().Page(Name, null, 20));
        var rest = await database.Read(s => s.Store<IInspectorRegister>().Page(Name, first[^1].Number, 20));
        first.Concat(rest).Select(i => i.Number).ShouldBe(people.Select(p => p.Inspector.Number).Order(StringComparer.Ordinal));
        first[0].Certificates.ShouldBe(people.Single(p => p.Inspector.Number == first[0].Number).Inspector.Certificates);
    }
}
