using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Instances;

/// <summary>Ids of instances: 32 lower-case hexadecimal digits.</summary>
public static class InstanceIds
{
    private const int TimeDigits = 12;

    /// <summary>A new one. It starts with the time, so that rows that are made together lie together.</summary>
    public static string New(DateTimeOffset now, IRandomSource random) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds():x12}") + random.NewId()[TimeDigits..];

    /// <summary>One that is made from what starts the instance, so that doing it twice starts one.</summary>
    public static string From(string cause) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cause)))[..32];
}
