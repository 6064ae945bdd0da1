using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Asks the rules about a plan and makes remarks of the answers.</summary>
internal sealed class PlanQuestions(Questioner questioner)
{
    private const string Principle = "principle";

    /// <summary>
    /// Asks, and remarks where the answer is not one of the good verdicts. Where the document is silent, and where all is
    /// well, there is no remark; a good verdict with obligations is a note.
    /// </summary>
    /// <param name="text">The remark for an answer, given how the verdict is worded.</param>
    /// <param name="weight">Weighs a bad verdict otherwise than by its strength; null: by its strength.</param>
    public PlanRemark? Ask(
        string decision,
        FactSheet facts,
        DateOnly asOf,
        IReadOnlyCollection<string> good,
        string id,
        Func<Label, Label> text,
        string? taskId = null,
        string? itemId = null,
        PlanRemarkWeight? weight = null)
    {
        var outcome = questioner.Ask(decision, facts, asOf, out var error);
        if (error is not null)
        {
            return new PlanRemark("PE0838", PlanRemarkWeight.Open, taskId, itemId, SupervisionMessages.FactsRefused(error.Message), decision, null);
        }

        if (outcome is null || (outcome.Verdict == Verdicts.NotRegulated && outcome.Obligations.Count == 0))
        {
            return null;
        }

        var isGood = good.Contains(outcome.Verdict) || outcome.Verdict == Verdicts.NotRegulated;
        if (isGood && outcome.Obligations.Count == 0)
        {
            return null;
        }

        var words = isGood ? SupervisionMessages.Owed(outcome.Obligations) : Words(decision, outcome);
        return new PlanRemark(isGood ? "PE0839" : id, isGood ? PlanRemarkWeight.Note : WeightOf(outcome, weight), taskId, itemId, text(words), decision, outcome);
    }

    /// <summary>The organiser of a task that names none; null where the decision takes none for granted.</summary>
    /// <param name="with">The facts of the question with a code for the organiser.</param>
    public string? OrganiserOf(string decision, PlanningUnit unit, Func<string, FactSheet> with, DateOnly asOf) =>
        questioner.Definition(decision) is { } definition ? TaskOrganiser.Of(questioner, definition, unit, with, asOf) : null;

    /// <summary>How a value of a fact is called; the value itself where it has no label; null where there is no value.</summary>
    public Label? LabelOf(string decision, string fact, string? value)
    {
        var definition = questioner.Definition(decision);
        var index = value is null ? -1 : definition?.Fact(fact)?.IndexOf(value) ?? -1;
        return index >= 0 ? definition!.ValueLabels[definition.Fact(fact)!.Index][index] : value is null ? null : new Label(value, value);
    }

    private static PlanRemarkWeight WeightOf(Outcome outcome, PlanRemarkWeight? weight) => outcome.Verdict switch
    {
        Verdicts.Undetermined or Verdicts.NeedsPerson => PlanRemarkWeight.Open,
        Verdicts.Conflict => PlanRemarkWeight.Breach,
        _ => weight ?? (outcome.Strength == Principle ? PlanRemarkWeight.Departure : PlanRemarkWeight.Breach),
    };

    private Label Words(string decision, Outcome outcome) => outcome.Verdict switch
    {
        Verdicts.Undetermined => SupervisionMessages.CannotBeSaid(outcome.Missing),
        Verdicts.NeedsPerson => SupervisionMessages.PersonSays,
        Verdicts.Conflict => SupervisionMessages.NoLawfulAnswer,
        var verdict => questioner.Definition(decision)?.Verdicts.FirstOrDefault(v => v.Id == verdict)?.Label ?? new Label(verdict, verdict),
    };
}
