using System.Numerics;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Which verdicts a deadline rule speaks for, by how its deadline comes out.</summary>
internal sealed class DeadlineSpeech
{
    private readonly uint[] verdicts = new uint[16];

    public DeadlineSpeech(DecisionDefinition decision, DeadlineMapping mapping)
    {
        string?[] ofOutcome = [mapping.Met, mapping.Missed, mapping.Open, mapping.NotRunning];
        for (var outcomes = 1u; outcomes < 16; outcomes++)
        {
            for (var rest = outcomes; rest != 0; rest &= rest - 1)
            {
                var verdict = ofOutcome[BitOperations.TrailingZeroCount(rest)];
                verdicts[outcomes] |= 1u << decision.RankOf(verdict ?? Verdicts.NotRegulated);
            }
        }
    }

    public uint Of(DeadlineOutcomes outcomes) => verdicts[(int)outcomes];
}
