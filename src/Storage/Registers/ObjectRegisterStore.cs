using System.Text.Json;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IObjectRegister"/>
internal sealed class ObjectRegisterStore(DbSession session) : IObjectRegister
{
    private const string Staging = "staging";
    private const string Active = "active";
    private const string Left = "left";

    private readonly ObjectRows rows = new(session);

    public RegisterRun Begin(string register, string source)
    {
        var run = new RegisterRun(register, session.Unit.NextNumber($"register-run/{register}"), source);
        session.Execute(
            "INSERT INTO register_run (register, number, source, state, begun_at) VALUES (@register, @number, @source, @state, @now)",
            ("register", register),
            ("number", run.Number),
            ("source", source),
            ("state", Staging),
            ("now", session.Unit.Now.ToColumn()));
        return run;
    }

    public void Add(RegisterRun run, IReadOnlyCollection<InspectionObject> chunk)
    {
        MustBeUnderWay(run);
        if (rows.Insert(run, chunk) is { } twice)
        {
            throw new ConcurrencyConflict("register entry", twice);
        }
    }

    public long Activate(RegisterRun run)
    {
        MustBeUnderWay(run);
        var before = InForce(run.Register);
        if (before is not null)
        {
            SetState(before, Left);
        }

        SetState(run, Active);
        var entries = rows.Count(new ObjectSelection(run, RegisterSelection.All));
        Record(run.Register, "register-activated", new { run = run.Number, source = run.Source, entries, before = before?.Number });
        return entries;
    }

    public void Abandon(RegisterRun run)
    {
        MustBeUnderWay(run);
        SetState(run, Left);
    }

    public int Sweep(string register, int atMost) => rows.Sweep(register, Left, atMost);

    public RegisterRun? InForce(string register) => session.First(
        "SELECT number, source FROM register_run WHERE register = @register AND state = @state",
        row => new RegisterRun(register, row.GetInt64(0), row.GetString(1)),
        ("register", register),
        ("state", Active));

    public InspectionObject? Find(string register, string id) =>
        InForce(register) is { } run ? rows.Query(new ObjectSelection(run, RegisterSelection.All).And("id = @id", ("id", id)), "").FirstOrDefault() : null;

    public InspectionObject? Lock(string register, string id) =>
        InForce(register) is { } run
            ? rows.Query(new ObjectSelection(run, RegisterSelection.All).And("id = @id", ("id", id)), session.Dialect.ForUpdate).FirstOrDefault()
            : null;

    public IReadOnlyList<InspectionObject> Page(string register, RegisterSelection selection, string? after, int count) =>
        InForce(register) is { } run
            ? rows.Query(new ObjectSelection(run, selection).And("id > @after", ("after", after ?? "")).With("count", count), " ORDER BY id LIMIT @count")
            : [];

    public long Count(string register, RegisterSelection selection) =>
        InForce(register) is { } run ? rows.Count(new ObjectSelection(run, selection)) : 0;

    public IReadOnlyDictionary<string, long> CountByLibrary(string register, RegisterSelection selection) =>
        InForce(register) is { } run ? rows.CountByLibrary(new ObjectSelection(run, selection)) : new Dictionary<string, long>();

    public void Put(string register, InspectionObject entry)
    {
        var run = InForce(register) ?? throw new InvalidOperationException($"The register '{register}' was never imported.");
        rows.Put(run, entry);
        Record(register, "object-entered", entry);
    }

    private void MustBeUnderWay(RegisterRun run)
    {
        var underWay = session.First(
            "SELECT 1 FROM register_run WHERE register = @register AND number = @number AND state = @state" + session.Dialect.ForUpdate,
            row => true,
            ("register", run.Register),
            ("number", run.Number),
            ("state", Staging));
        if (!underWay)
        {
            throw new ConcurrencyConflict("register import", $"{run.Register}/{run.Number}");
        }
    }

    private void SetState(RegisterRun run, string state) => session.Execute(
        "UPDATE register_run SET state = @state WHERE register = @register AND number = @number",
        ("state", state),
        ("register", run.Register),
        ("number", run.Number));

    private void Record(string register, string type, object payload) =>
        session.Unit.Append(new LedgerEntry($"register/{register}", type, JsonSerializer.Serialize(payload, payload is InspectionObject ? DomainJson.Options : DomainJson.Payload)));
}
