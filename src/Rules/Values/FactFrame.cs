namespace PolicyEngine.Rules.Values;

/// <summary>
/// The facts of one question of one decision, by <see cref="Vocabulary.FactDefinition.Index"/>. Reused from one
/// question to the next (<see cref="Clear"/>); not thread-safe.
/// </summary>
public sealed class FactFrame(int facts)
{
    /// <summary>One slot a fact, in the order of the decision's vocabulary.</summary>
    public FactSlot[] Slots { get; } = new FactSlot[facts];

    public void Clear() => Array.Clear(Slots);
}
