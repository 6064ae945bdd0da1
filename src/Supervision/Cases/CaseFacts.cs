using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Cases;

/// <summary>
/// What the domain knows of a plan, a task, a visit or an object, as the facts of a decision. Each is found by its id: no
/// register is ever walked through. A thing that is not there gives no facts.
/// </summary>
/// <param name="questioner">The locality, for what follows from its own rules: how a plan stands with its reviewers.</param>
/// <param name="asOf">The day from which one looks.</param>
public sealed class CaseFacts(IStores stores, Questioner questioner, DateOnly asOf)
{
    /// <summary>Gathers the facts that the decision knows.</summary>
    /// <param name="year">The year for what is counted by years; null: that of <c>asOf</c>.</param>
    public GatheredFacts Of(DecisionDefinition decision, CaseSubject subject, int? year = null)
    {
        var facts = new GatheredFacts(decision);
        var visit = subject.Visit is { } v ? stores.Store<IVisits>().Find(v)?.Value : null;
        var task = (subject.Task ?? visit?.TaskId) is { } t ? stores.Store<ITasks>().Find(t)?.Value : null;

        // A plan is a long document: it is read only where something is asked of it.
        var planned = subject.Plan ?? (facts.Knows(TaskFacts.PlanStatus) ? task?.PlanId : null);
        var plan = planned is null ? null : stores.Store<IPlans>().Find(planned)?.Value;

        // From the widest to the narrowest: what is nearer to the matter wins.
        if (plan is not null && subject.Plan is not null)
        {
            PlanFacts.Gather(facts, plan);
        }

        if (task is not null)
        {
            new TaskFacts(stores, questioner, asOf).Gather(facts, task, plan, visit is null);
        }

        if ((subject.Object ?? visit?.ObjectId) is { } id)
        {
            GatherObject(facts, id, visit, year ?? asOf.Year);
        }

        return facts;
    }

    private void GatherObject(GatheredFacts facts, string id, Visit? visit, int year)
    {
        if (stores.Store<IObjectRegister>().Find(questioner.Jurisdiction.Id, id) is { } entry)
        {
            facts.GiveOrNone("library", entry.Library);
            facts.Give("creditRiskClass", entry.RiskClass);
            facts.Give("locationClass", entry.LocationClass);
            facts.Give("objectType", questioner.Jurisdiction.Shared.Registers?.ObjectKinds.Find(entry.Kind)?.ObjectType);
        }

        if (questioner.Jurisdiction.Shared.ResultCodes is not { } codes)
        {
            return;
        }

        var dossier = new Lazy<EntityDossier>(() => EntityDossier.Of(id, stores.Store<IDossiers>().Of(id), codes));
        if (facts.Knows("inspectionsInYear"))
        {
            facts.Give("year", year);
            facts.Give("inspectionsInYear", dossier.Value.InspectionsIn(year));
        }

        if (visit is null && facts.Knows(ResultFacts.Outcome))
        {
            facts.Give(ResultFacts.Outcome, (dossier.Value.LatestResult ?? codes.Initial).Facts.GetValueOrDefault(ResultFacts.Outcome));
        }

        if (visit is not null)
        {
            VisitFacts.Gather(facts, visit, codes, () => dossier.Value.Visits.FirstOrDefault(d => d.VisitId == visit.Id));
        }
    }
}
