namespace PolicyEngine.Rules.Values;

/// <summary>A Kleene truth value. The numbers matter: compiled conditions compare and store them as bytes.</summary>
public enum Tri : byte
{
    False = 0,
    True = 1,
    Unknown = 2,
}
