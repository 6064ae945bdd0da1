using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Activities.Decisions;

/// <summary>
/// Asks the rules about a case, as they were in force on the day of the act, and writes the answer down as a decision of
/// record.
/// </summary>
internal sealed class CaseDecision(DomainServices services, StepRun run, IUnitOfWork unit)
{
    private const string YearFact = "year";

    /// <summary>The subject that the step's inputs name.</summary>
    public static CaseSubject SubjectOf(StepRun run) => new(run.Text("plan"), run.Text("task"), run.Text("visit"), run.Text("object"));

    /// <summary>The locality that the step is about: as it says, else that of its subject, else that of its instance.</summary>
    /// <exception cref="ActivityFault">Nobody says.</exception>
    public static string LocalityOf(StepRun run, IStores stores, CaseSubject subject)
    {
        if (run.Text("jurisdiction") is { } said)
        {
            return said;
        }

        var task = subject.Task ?? (subject.Visit is { } v ? stores.Store<IVisits>().Find(v)?.Value.TaskId : null);
        return (task is null ? null : stores.Store<ITasks>().Find(task)?.Value.Jurisdiction)
            ?? (subject.Plan is null ? null : stores.Store<IPlans>().Find(subject.Plan)?.Value.Jurisdiction)
            ?? run.OfInstance
            ?? throw new ActivityFault("PE1404", StepMessages.NoValue("jurisdiction", run.ActivityType));
    }

    /// <summary>Asks, and records the answer where that is wanted.</summary>
    /// <param name="said">Facts that win over those of the case; a null says "there is none" where the decision takes that.</param>
    /// <exception cref="ActivityFault">No such locality or decision, or the facts cannot be taken.</exception>
    public CaseAnswer Ask(
        string jurisdiction, string decision, CaseSubject subject, IReadOnlyDictionary<string, JsonElement> said, bool regular, bool record)
    {
        var policies = services.Jurisdictions.Current;
        var reader = policies.ToRead(jurisdiction) ?? throw new ActivityFault("PE1410", StepMessages.NoLocality(jurisdiction));
        var asked = reader.Decisions.GetValueOrDefault(decision) ?? throw new ActivityFault("PE1411", StepMessages.NoDecision(decision));
        var facts = new CaseFacts(unit, new Questioner(reader, services.Clock), run.Today)
            .Of(asked.Definition, subject, said.GetValueOrDefault(YearFact) is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null);
        foreach (var (fact, value) in said)
        {
            facts.Say(fact, value);
        }

        var json = facts.ToSheet().ToUtf8();
        var terms = new QuestionTerms(regular, run.Today);
        if (!new Decider(services.Clock).TryAnswer(policies, reader, asked, json.Span, terms, out var outcome, out var error, out var answering))
        {
            throw new ActivityFault(error.Diagnostic.Id, StepMessages.FactsRefused(decision, error.Diagnostic.Message));
        }

        var answer = new CaseAnswer(outcome, answering.Decisions[decision].Definition.IsAdverse(outcome.Verdict));
        if (record)
        {
            Record(subject, answering, decision, json, answer, terms);
        }

        return answer;
    }

    private void Record(CaseSubject subject, Jurisdiction answering, string decision, ReadOnlyMemory<byte> facts, CaseAnswer answer, QuestionTerms terms) =>
        DecisionRecorder.Record(
            unit, subject.Stream ?? run.CaseStream, answering, decision, facts, answer.Outcome, run.On, terms, context: w =>
            {
                run.WriteEnvelope(w);
                w.WriteBoolean("adverse", answer.Adverse);
            });
}
