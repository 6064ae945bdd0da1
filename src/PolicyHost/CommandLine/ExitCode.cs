namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>What the process ends with; the same for every command, and written down in the README.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Ok = 0;

    /// <summary>Done, and something is wrong with what was looked at: a mistake in a profile, a failing test, something missing, a line that could not be answered.</summary>
    public const int Findings = 1;

    /// <summary>The command line itself is not usable: an unknown option, locality, decision or file.</summary>
    public const int Usage = 2;

    /// <summary>The question cannot be answered as asked: an unknown fact, a wrong type, an impossible date.</summary>
    public const int BadQuestion = 3;

    /// <summary>The policies cannot be loaded at all.</summary>
    public const int NoPolicies = 4;

    /// <summary>The database cannot be opened or written: another host has it, it is away, or it belongs to a newer program.</summary>
    public const int NoDatabase = 5;

    /// <summary>The command was refused as things stand: somebody else was first, or the right is missing.</summary>
    public const int Refused = 6;
}
