namespace PolicyEngine.Rules.Diagnostics;

/// <summary>An error keeps a profile from being published; a warning does not.</summary>
public enum Severity
{
    Error,
    Warning,
}
