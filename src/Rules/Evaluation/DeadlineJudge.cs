using System.Collections.Concurrent;
using System.Globalization;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Judges the deadline of one rule, for one value of its parameter.</summary>
internal sealed class DeadlineJudge
{
    private const int mostWritten = 4096;

    private readonly ConcurrentDictionary<long, OutcomeDeadline> written = new();
    private readonly DueRule due;
    private readonly WorkingDayCalendar calendar;
    private readonly FactDefinition? anchor;
    private readonly FactDefinition? done;
    private readonly FactDefinition? asOf;
    private readonly string rule;
    private readonly SourcePosition at;

    public DeadlineJudge(DueRule due, DeadlineUse use, Rule rule, DecisionDefinition decision, WorkingDayCalendar calendar)
    {
        (this.due, this.calendar, this.rule, at) = (due, calendar, rule.Name, rule.At);
        anchor = due.Fact is { } name ? decision.Fact(name) : null;
        done = use.Done >= 0 ? decision.Facts[use.Done] : null;
        asOf = use.AsOf >= 0 ? decision.Facts[use.AsOf] : null;
    }

    /// <exception cref="EvaluationFault">The due day lies outside the calendar.</exception>
    public DeadlineState Judge(FactSlot[] slots)
    {
        var state = default(DeadlineState);
        var anchorState = anchor is null ? FactState.Known : slots[anchor.Index].State;
        if (anchorState == FactState.Null)
        {
            state.Outcomes = DeadlineOutcomes.NotRunning;
            return state;
        }

        if (anchorState == FactState.Known)
        {
            state.Due = Resolve(slots);
        }

        var doneState = done is null ? FactState.Unknown : slots[done.Index].State;
        switch (doneState)
        {
            case FactState.Known:
                Act(ref state, slots, done!, DeadlineOutcomes.Met, anchorState);
                break;
            case FactState.InOrder:
                state.Outcomes = DeadlineOutcomes.Met;
                break;
            case FactState.Null:
                Look(ref state, slots, anchorState);
                break;
            default:
                // Done in time or late; where it may also not have happened, open or late.
                state.Outcomes = DeadlineOutcomes.Met | DeadlineOutcomes.Missed
                    | (done is not { Nullable: false } ? DeadlineOutcomes.Open : DeadlineOutcomes.None);
                if (anchorState == FactState.InOrder)
                {
                    state.Outcomes &= ~DeadlineOutcomes.Missed;
                }

                break;
        }

        if (anchorState == FactState.Unknown && anchor!.Nullable)
        {
            state.Outcomes |= DeadlineOutcomes.NotRunning;
        }

        return state;
    }

    /// <summary>Adds the unknown facts that the outcome depends on.</summary>
    public void CollectMissing(FactSlot[] slots, ref FactMask into)
    {
        AddUnknown(anchor, slots, ref into);
        AddUnknown(done, slots, ref into);
        if (done is null || slots[done.Index].State is not (FactState.Known or FactState.InOrder) && done.Nullable)
        {
            AddUnknown(asOf, slots, ref into);
        }
    }

    /// <summary>Adds every fact that the outcome can depend on.</summary>
    public void AddFacts(ref FactMask into)
    {
        foreach (var fact in new[] { anchor, done, asOf })
        {
            if (fact is not null)
            {
                into.Add(fact.Index);
            }
        }
    }

    /// <summary>The due day as an outcome shows it.</summary>
    public OutcomeDeadline Write(DueDay day, FactSlot[] slots)
    {
        // It follows from the anchor alone, and the same days come again and again.
        var key = anchor is null ? 0 : anchor.Kind == ValueKind.Number ? (long)slots[anchor.Index].Number : slots[anchor.Index].Bits;
        if (written.TryGetValue(key, out var known))
        {
            return known;
        }

        known = Worded(day, slots);
        if (written.Count < mostWritten)
        {
            written[key] = known;
        }

        return known;
    }

    private OutcomeDeadline Worded(DueDay day, FactSlot[] slots)
    {
        var when = day.DueAt is { } moment
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : day.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var value = anchor is null ? "" : ValueText.Of(ExpressionValue.Of(slots[anchor.Index], anchor.Kind, null));
        return new OutcomeDeadline(when, Messages.Counted(day, anchor?.Label, value), day.Provisional);
    }

    private void Look(ref DeadlineState state, FactSlot[] slots, FactState anchorState)
    {
        switch (asOf is null ? FactState.Unknown : slots[asOf.Index].State)
        {
            case FactState.Known:
                Act(ref state, slots, asOf!, DeadlineOutcomes.Open, anchorState);
                break;
            case FactState.InOrder:
                state.Outcomes = DeadlineOutcomes.Open;
                break;
            default:
                state.Outcomes = anchorState == FactState.InOrder ? DeadlineOutcomes.Open : DeadlineOutcomes.Open | DeadlineOutcomes.Missed;
                break;
        }
    }

    private static void Act(ref DeadlineState state, FactSlot[] slots, FactDefinition fact, DeadlineOutcomes inTime, FactState anchorState)
    {
        if (state.Due is not { } due)
        {
            state.Outcomes = anchorState == FactState.InOrder ? inTime : inTime | DeadlineOutcomes.Missed;
            return;
        }

        var bits = slots[fact.Index].Bits;
        var judgement = fact.Kind == ValueKind.Instant
            ? due.Judge(new DateTimeOffset(bits, TimeSpan.Zero))
            : due.Judge(DateOnly.FromDayNumber((int)bits));
        (state.Outcomes, state.Reading) = (judgement.Met ? inTime : DeadlineOutcomes.Missed, judgement.ArguableReading);
    }

    private DueDay Resolve(FactSlot[] slots)
    {
        try
        {
            return due.Resolve(calendar, anchor is null ? DueAnchor.None : AnchorOf(anchor, slots[anchor.Index]));
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw new EvaluationFault(Messages.DueDayOutOfCalendar(at, rule));
        }
    }

    private static DueAnchor AnchorOf(FactDefinition fact, in FactSlot slot) => fact.Kind switch
    {
        ValueKind.Number => DueAnchor.InYear((int)slot.Number),
        ValueKind.Instant => DueAnchor.At(new DateTimeOffset(slot.Bits, TimeSpan.Zero)),
        _ => DueAnchor.On(DateOnly.FromDayNumber((int)slot.Bits)),
    };

    private static void AddUnknown(FactDefinition? fact, FactSlot[] slots, ref FactMask into)
    {
        if (fact is not null && slots[fact.Index].State == FactState.Unknown)
        {
            into.Add(fact.Index);
        }
    }
}
