namespace PolicyEngine.Activities.Draws;

/// <summary>
/// Where the host's part of a draw's randomness comes from. Apart from the host's other randomness, so that a rehearsal can
/// give every draw its own, whatever runs beside it.
/// </summary>
public interface IDrawSecrets
{
    /// <summary>32 bytes that nobody can foresee.</summary>
    /// <param name="what">What they are for; a rehearsal gives the same bytes for the same.</param>
    byte[] Make(string what);
}
