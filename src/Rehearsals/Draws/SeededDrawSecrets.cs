using PolicyEngine.Activities.Draws;

namespace PolicyEngine.Rehearsals;

/// <summary>Secrets of draws that follow from the seed and from what they are for: two runs of one seed draw the same.</summary>
internal sealed class SeededDrawSecrets(ulong seed) : IDrawSecrets
{
    public byte[] Make(string what) => AnswerChance.Bytes(seed, what, "draw secret");
}
