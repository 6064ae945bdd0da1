using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>The rights on registers; their scope is the register's name.</summary>
internal static class RegisterRights
{
    public const string Read = "register.read";
    public const string Write = "register.write";
    public const string Import = "register.import";

    /// <summary>Names, recusals and leave of inspectors.</summary>
    public const string Personal = "register.personal";

    /// <summary>Refuses an entry that uses other words than the register's.</summary>
    /// <exception cref="RequestRefused">No locality brings the words.</exception>
    /// <exception cref="VersionRefused">It does.</exception>
    public static void DemandWords(IJurisdictions policies, Func<RegisterWords, IReadOnlyList<Diagnostic>> check, string register)
    {
        var words = policies.Current.Shared?.Registers ?? throw RequestRefused.NotNow(HostMessages.NoRegisterWords);
        if (check(words) is { Count: > 0 } mistakes)
        {
            throw new VersionRefused(register, mistakes);
        }
    }
}
