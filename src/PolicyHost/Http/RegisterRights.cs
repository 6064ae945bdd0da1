namespace PolicyEngine.PolicyHost.Http;

/// <summary>The rights on registers; their scope is the register's name.</summary>
internal static class RegisterRights
{
    public const string Read = "register.read";
    public const string Write = "register.write";
    public const string Import = "register.import";
}
