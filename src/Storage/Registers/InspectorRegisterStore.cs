using System.Data.Common;
using System.Text.Json;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IInspectorRegister"/>
internal sealed class InspectorRegisterStore(DbSession session) : IInspectorRegister
{
    private const string Name = "name";
    private const string Select = "SELECT body FROM register_inspector WHERE register = @register";

    public void Put(string register, ImportedInspector entry)
    {
        var personal = session.Unit.Store<IPersonalData>();
        var before = Lock(register, entry.Inspector.Number);
        var person = before?.Person is { } known && personal.Get(known, Name) is not null ? known : personal.NewPerson();
        personal.Put(person, Name, entry.Name);
        var inspector = entry.Inspector with
        {
            Person = person,
            Recusals = entry.Inspector.Recusals.Count > 0 ? entry.Inspector.Recusals : before?.Recusals ?? [],
            Leaves = entry.Inspector.Leaves.Count > 0 ? entry.Inspector.Leaves : before?.Leaves ?? [],
        };
        Write(register, inspector, before is null ? "inspector-entered" : "inspector-changed", isNew: before is null);
    }

    public void Change(string register, Inspector inspector, string what)
    {
        var before = Find(register, inspector.Number) ?? throw new KeyNotFoundException($"The register '{register}' has no inspector '{inspector.Number}'.");
        Write(register, inspector with { Person = before.Person }, what);
    }

    public Inspector? Find(string register, string number) =>
        session.First($"{Select} AND number = @number", Read, ("register", register), ("number", number));

    public Inspector? Lock(string register, string number) =>
        session.First($"{Select} AND number = @number{session.Dialect.ForUpdate}", Read, ("register", register), ("number", number));

    public string? NameOf(string register, string number) =>
        Find(register, number)?.Person is { } person ? new PersonalDataStore(session).Get(person, Name) : null;

    public IReadOnlyList<Inspector> Page(string register, string? after, int count) => session.Query(
        $"{Select} AND number > @after ORDER BY number LIMIT @count", Read, ("register", register), ("after", after ?? ""), ("count", count));

    private static Inspector Read(DbDataReader row) => JsonSerializer.Deserialize<Inspector>(row.GetString(0), DomainJson.Options)!;

    // Recusals and leaves stay out of the ledger: why somebody does not come is nobody's business there.
    private void Write(string register, Inspector inspector, string what, bool isNew = false)
    {
        var written = session.Execute(
            $"""
            INSERT INTO register_inspector (register, number, body) VALUES (@register, @number, @body)
            ON CONFLICT (register, number) DO {(isNew ? "NOTHING" : "UPDATE SET body = excluded.body")}
            """,
            ("register", register),
            ("number", inspector.Number),
            ("body", JsonSerializer.Serialize(inspector, DomainJson.Options)));
        if (written == 0)
        {
            throw new ConcurrencyConflict("inspector", $"{register}/{inspector.Number}");
        }

        var payload = new { inspector.Number, inspector.Unit, inspector.Category, inspector.Joint, inspector.Certificates, inspector.Specialities };
        session.Unit.Append(new LedgerEntry($"register/{register}", what, JsonSerializer.Serialize(payload, DomainJson.Payload)));
    }
}
