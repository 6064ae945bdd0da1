namespace PolicyEngine.Workflows.Instances;

/// <summary>How many instances may run at once. What must be unique is a key that only one running instance can hold.</summary>
public enum ActivationRule
{
    Always = 0,

    /// <summary>One running instance of the definition.</summary>
    Singleton = 1,

    /// <summary>One running instance of the correlation id, among the definitions of this rule.</summary>
    Correlation = 2,

    /// <summary>One running instance of the definition and correlation id.</summary>
    CorrelatedSingleton = 3,
}
