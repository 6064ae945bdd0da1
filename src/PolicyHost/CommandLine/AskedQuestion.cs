using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>One question from the command line, put to one locality; says what is wrong and which exit code that is.</summary>
internal sealed class AskedQuestion
{
    private AskedQuestion(Jurisdiction jurisdiction, JurisdictionDecision decision, Outcome outcome) =>
        (Jurisdiction, Decision, Outcome) = (jurisdiction, decision, outcome);

    public Jurisdiction Jurisdiction { get; }

    public JurisdictionDecision Decision { get; }

    public Outcome Outcome { get; }

    public static AskedQuestion? Ask(
        CommandContext context, string? policies, string? jurisdictionId, string? decisionId, string? facts, QuestionTerms terms, out int exit)
    {
        exit = ExitCode.Usage;
        if (jurisdictionId is null || decisionId is null)
        {
            context.Error("Name the locality and the decision: --jurisdiction ID --decision ID.");
            return null;
        }

        if (context.OpenPolicies(policies) is not { } library)
        {
            exit = ExitCode.NoPolicies;
            return null;
        }

        var snapshot = library.Current;
        if (snapshot.Find(jurisdictionId) is not { } jurisdiction)
        {
            context.Refuse(QuestionMessages.UnknownJurisdiction(snapshot, jurisdictionId));
            exit = snapshot.Shared is null ? ExitCode.NoPolicies : ExitCode.Usage;
            return null;
        }

        if (!jurisdiction.Decisions.TryGetValue(decisionId, out var decision))
        {
            context.Refuse(QuestionMessages.UnknownDecision(snapshot, decisionId));
            return null;
        }

        if (FactsInput.Read(context, facts) is not { } bytes)
        {
            return null;
        }

        if (!new Decider(context.Clock).TryAnswer(jurisdiction, decision, bytes, terms, out var outcome, out var error))
        {
            context.Error($"{FactsInput.Place(facts!, bytes, error.Diagnostic.At.Column)}: {error.Id}: {error.Message}");
            exit = ExitCode.BadQuestion;
            return null;
        }

        exit = ExitCode.Ok;
        return new AskedQuestion(jurisdiction, decision, outcome);
    }
}
