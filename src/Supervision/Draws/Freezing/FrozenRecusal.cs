namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>A recusal as the draw sees it, without its reason.</summary>
/// <param name="Inspector">Number of the inspector.</param>
/// <param name="Row">Row of the population.</param>
public readonly record struct FrozenRecusal(int Inspector, int Row);
