using System.Diagnostics.CodeAnalysis;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Rules.Values;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Profiles;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>
/// Answers questions. Writes nothing: a question is not a decision of record. Holds one frame a decision and reuses
/// it, so an instance serves one thread at a time.
/// </summary>
public sealed class Decider(TimeProvider clock)
{
    private const string AsOfFact = "asOf";

    /// <summary>The day of the act, where the facts of the last question dated it; else null.</summary>
    public DateOnly? LastActDay { get; private set; }

    private readonly Dictionary<JurisdictionDecision, FactFrame> frames = new(ReferenceEqualityComparer.Instance);

    /// <summary>The outcome of one question, or why its facts cannot be taken.</summary>
    /// <param name="facts">One JSON object, UTF-8.</param>
    /// <param name="leftOut">Given: facts that the decision does not know are put here and left out, instead of being an error.</param>
    public bool TryAnswer(
        Jurisdiction jurisdiction,
        JurisdictionDecision decision,
        ReadOnlySpan<byte> facts,
        QuestionTerms terms,
        [NotNullWhen(true)] out Outcome? outcome,
        [NotNullWhen(false)] out QuestionError? error,
        ICollection<string>? leftOut = null)
    {
        outcome = null;
        var frame = FrameOf(decision);
        if (!decision.Questions.TryRead(facts, frame, out error, leftOut))
        {
            return false;
        }

        try
        {
            outcome = Answer(jurisdiction, decision, frame, terms);
            return true;
        }
        catch (Rules.Expressions.EvaluationFault fault)
        {
            error = new QuestionError(fault.Diagnostic, null);
            return false;
        }
    }

    /// <summary>
    /// The outcome by the version in force on the date of the act, where the facts date it; else by the one in force today.
    /// </summary>
    /// <param name="policies">The one snapshot that the question is answered from.</param>
    /// <param name="reader">The locality as <see cref="PolicySnapshot.ToRead"/> gives it.</param>
    /// <param name="decision">Its decision.</param>
    /// <param name="answering">The version that answered.</param>
    public bool TryAnswer(
        PolicySnapshot policies,
        Jurisdiction reader,
        JurisdictionDecision decision,
        ReadOnlySpan<byte> facts,
        QuestionTerms terms,
        [NotNullWhen(true)] out Outcome? outcome,
        [NotNullWhen(false)] out QuestionError? error,
        out Jurisdiction answering,
        ICollection<string>? leftOut = null)
    {
        answering = reader;
        if (policies.Timeline is { } timeline)
        {
            outcome = null;
            var frame = FrameOf(decision);
            if (!decision.Questions.TryRead(facts, frame, out error, leftOut is null ? null : []))
            {
                return false;
            }

            var day = decision.Definition.TryActDate(frame, out var act) ? act : terms.AsOf ?? policies.Day;
            if (timeline.On(reader.Id, day) is not { } inForce || !inForce.Decisions.TryGetValue(decision.Definition.Id, out var asked))
            {
                error = new QuestionError(Messages.NotInForce(new SourcePosition("question", 1, 1), reader.Id, day, timeline.Of(reader.Id)[0].From), null);
                return false;
            }

            (answering, decision) = (inForce, asked);
        }

        return TryAnswer(answering, decision, facts, terms, out outcome, out error, leftOut);
    }

    private Outcome Answer(Jurisdiction jurisdiction, JurisdictionDecision decision, FactFrame frame, QuestionTerms terms)
    {
        if (terms.AsOf is { } asOf && decision.Definition.Fact(AsOfFact) is { Kind: ValueKind.Date } fact)
        {
            ref var slot = ref frame.Slots[fact.Index];
            if (slot.State == FactState.Unknown)
            {
                (slot.State, slot.Given, slot.Bits) = (FactState.Known, true, asOf.DayNumber);
            }
        }

        if (terms.Regular)
        {
            decision.Questions.AssumeRegular(frame);
        }

        var dated = decision.Definition.TryActDate(frame, out var act);
        LastActDay = dated ? act : null;
        var day = dated ? act : terms.AsOf ?? BeijingTime.Today(clock);
        var outcome = decision.Program.On(day).Answer(frame, terms.Trace);
        return dated && OutOfForce(jurisdiction.Profile, act) is { } remark
            ? outcome with { Remarks = [.. outcome.Remarks, remark] }
            : outcome;
    }

    /// <summary>
    /// An act before the document's first day, or after its last, is answered all the same: the texts count periods
    /// that began before they were issued. But it is said.
    /// </summary>
    private static string? OutOfForce(Profile profile, DateOnly act) =>
        act < profile.ValidFrom ? Messages.ActBeforeDocument(act, profile.ValidFrom)
        : act > profile.ValidTo ? Messages.ActAfterDocument(act, profile.ValidTo.Value)
        : null;

    private FactFrame FrameOf(JurisdictionDecision decision)
    {
        // Versions come and go while the host runs; frames of decisions that are no more must not pile up.
        if (frames.Count > 1_000)
        {
            frames.Clear();
        }

        if (!frames.TryGetValue(decision, out var frame))
        {
            frames.Add(decision, frame = decision.Definition.NewFrame());
        }

        return frame;
    }
}
